import { readBlobFile, removeBlobFile, writeBlobFile } from "#lib/blobs/blob-files";
import { openSegments, sealSegments } from "#lib/blobs/segments";
import type { MessageView } from "#lib/contracts/views";
import type { JobId } from "#lib/core/ids";

/** The letters of one step of an export, as the files need them. */
export interface ExportPart {
	mailbox: string;
	mbox: string;
	letters: MessageView[];
}

/** Writes a part, sealed with the account's key. Writing it again, as after a crash, replaces it. */
export async function writePart(job: JobId, at: number, key: Uint8Array, part: ExportPart): Promise<void> {
	await writeBlobFile(partId(job, at), sealSegments([Buffer.from(JSON.stringify(part))], key, partId(job, at)));
}

export async function readPart(job: JobId, at: number, key: Uint8Array): Promise<ExportPart> {
	const chunks: Buffer[] = [];
	for await (const chunk of openSegments(readBlobFile(partId(job, at)), key, partId(job, at))) chunks.push(chunk);
	return JSON.parse(Buffer.concat(chunks).toString("utf8")) as ExportPart;
}

export async function removeParts(job: JobId, count: number): Promise<void> {
	for (let at = 0; at < count; at++) await removeBlobFile(partId(job, at));
}

function partId(job: JobId, at: number): string {
	return `${job}-${at}`;
}
