import { setImmediate as nextTurn } from "node:timers/promises";
import { Zip, ZipDeflate } from "fflate";
import { listBlocked } from "#lib/accounts/blocking/list-blocked";
import { getProfile } from "#lib/accounts/profiles/get-profile";
import { listReceiptChoices } from "#lib/accounts/receipts/list-receipt-choices";
import { eventFile } from "#lib/audit/event-file";
import type { Locale } from "#lib/contracts/accounts/locales";
import type { AccountId, JobId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listGroups } from "#lib/groups/list-groups";
import { exportWords } from "#lib/i18n/export-words";
import { readPart } from "./export-parts";
import { EXPORTED_MAILBOXES } from "./exported-mailboxes";
import { lettersScript, viewerPage } from "./viewer";

const CHUNK_CHARS = 64 * 1024;

interface Source {
	accountId: AccountId;
	job: JobId;
	parts: number;
	key: Uint8Array;
}

/** Everything of an account as a ZIP archive, file by file in constant memory: letters as mbox and for the page that reads them, the rest as JSON. */
export async function* exportArchive(source: Source): AsyncGenerator<Uint8Array> {
	const waiting: Uint8Array[] = [];
	let failed: Error | null = null;
	const zip = new Zip((error, bytes) => {
		if (error) failed = error;
		else waiting.push(bytes);
	});
	for await (const { name, texts } of filesOf(source)) {
		const file = new ZipDeflate(name, { level: 6 });
		zip.add(file);
		for await (const text of texts) {
			for (let at = 0; at < text.length; at += CHUNK_CHARS) {
				file.push(Buffer.from(text.slice(at, at + CHUNK_CHARS)));
				// Between two chunks others have their turn.
				await nextTurn();
				if (failed) throw failed;
				yield* waiting.splice(0);
			}
		}
		file.push(new Uint8Array(0), true);
		yield* waiting.splice(0);
	}
	zip.end();
	yield* waiting.splice(0);
}

interface ExportFile {
	name: string;
	texts: AsyncIterable<string> | Iterable<string>;
}

async function* filesOf(source: Source): AsyncGenerator<ExportFile> {
	const { accountId, parts, job, key } = source;
	const profile = await getProfile(accountId);
	const { keyboard, receipts, conversations, presence, locale, timeZone, ...shown } = profile;
	yield { name: "index.html", texts: [viewerPage(await exportWords(locale as Locale, profile.name), locale as Locale, parts)] };
	yield json("profile.json", shown);
	yield json("settings.json", { locale, timeZone, receipts, conversations, presence, keyboard: keyboard ?? {} });
	yield json("groups.json", await everyPage((page) => listGroups(accountId, { ...page, query: "", mine: true })));
	yield json("people.json", {
		blocked: await everyPage((page) => listBlocked(accountId, page)),
		receipts: await everyPage((page) => listReceiptChoices(accountId, page)),
	});
	yield { name: "activity.json", texts: textsOf(eventFile(accountId, "json")) };
	for (const mailbox of EXPORTED_MAILBOXES) {
		yield { name: `mail/${mailbox}.mbox`, texts: mboxTexts(source, mailbox) };
	}
	for (let at = 0; at < parts; at++) {
		const { letters } = await readPart(job, at, key);
		yield { name: `data/letters-${at + 1}.js`, texts: [lettersScript(letters)] };
	}
}

async function* mboxTexts({ parts, job, key }: Source, mailbox: string): AsyncGenerator<string> {
	for (let at = 0; at < parts; at++) {
		const part = await readPart(job, at, key);
		if (part.mailbox === mailbox) yield part.mbox;
	}
}

async function* textsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) yield decoder.decode(chunk, { stream: true });
}

function json(name: string, value: unknown): ExportFile {
	return { name, texts: [`${JSON.stringify(value, null, 2)}\n`] };
}

async function everyPage<Item>(list: (page: { cursor?: string; limit: number }) => Promise<{ items: Item[]; nextCursor: string | null }>): Promise<Item[]> {
	const all: Item[] = [];
	let cursor: string | undefined;
	do {
		const page = await list({ cursor, limit: LIMITS.pageMax });
		all.push(...page.items);
		cursor = page.nextCursor ?? undefined;
	} while (cursor);
	return all;
}
