import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "#lib/core/env";

/** The folder of all files, two characters of the id deep. */
function blobFolder(): string {
	return path.join(env().dataDir, "blobs");
}

function pathOf(id: string): string {
	// Ids are made here; one that is not would name another file.
	if (!/^[A-Za-z0-9_-]+$/.test(id)) throw new Error("not the id of a file");
	return path.join(blobFolder(), id.slice(-2), id);
}

/** Writes a file under a temporary name, syncs it, and renames it: a crash leaves a complete file or one that the collector removes. */
export async function writeBlobFile(id: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
	const file = pathOf(id);
	await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
	const partial = `${file}.partial`;
	const handle = await open(partial, "w", 0o600);
	try {
		for await (const chunk of bytes) await handle.write(chunk);
		await handle.sync();
	} catch (error) {
		await rm(partial, { force: true });
		throw error;
	} finally {
		await handle.close();
	}
	await rename(partial, file);
	await syncFolder(path.dirname(file));
}

/** Without this a power cut could lose the new name. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	await handle.sync();
	await handle.close();
}

export function readBlobFile(id: string): AsyncIterable<Buffer> {
	return createReadStream(pathOf(id)) as AsyncIterable<Buffer>;
}

export async function removeBlobFile(id: string): Promise<void> {
	await rm(pathOf(id), { force: true });
}

/** The ids of the files that were last written before this time, partial ones with their ending. */
export async function listBlobFiles(before: number): Promise<string[]> {
	const files: string[] = [];
	for (const folder of await readdir(blobFolder()).catch(() => [])) {
		for (const name of await readdir(path.join(blobFolder(), folder))) {
			const { mtimeMs } = await stat(path.join(blobFolder(), folder, name));
			if (mtimeMs < before) files.push(name);
		}
	}
	return files;
}

/** Removes a file as `listBlobFiles` names it. */
export async function removeListedFile(name: string): Promise<void> {
	const id = name.replace(/\.partial$/, "");
	await rm(name === id ? pathOf(id) : `${pathOf(id)}.partial`, { force: true });
}
