import { placeholders } from "#lib/db/dialect";
import { read, write } from "#lib/db/store";
import type { JobKind } from "#lib/jobs/job-kind";
import { listBlobFiles, removeListedFile } from "./blob-files";

const DAY_MS = 24 * 60 * 60 * 1000;
const FILES_PER_QUERY = 250;

/** Every hour: deletes files whose time is over, then those on disk that have no row for a day, as after a crash or with an erased account. */
export const collectBlobs: JobKind = {
	name: "collect-blobs",
	everyMs: 60 * 60 * 1000,
	async step(_job, clock) {
		// Not in the step's transaction: repeating it removes nothing more.
		await write((tx) => tx.run("DELETE FROM blob WHERE expires_at IS NOT NULL AND expires_at <= ?", clock()));
		const files = await listBlobFiles(clock() - DAY_MS);
		let removed = 0;
		for (let at = 0; at < files.length; at += FILES_PER_QUERY) removed += await removeWithoutRow(files.slice(at, at + FILES_PER_QUERY));
		return { accountIds: [], write: async () => ({ cursor: null, done: removed, total: removed, finished: true }) };
	},
};

async function removeWithoutRow(files: readonly string[]): Promise<number> {
	const list = placeholders(files);
	const kept = new Set((await read().all<{ id: string }>(`SELECT id FROM blob WHERE id IN (${list.sql})`, ...list.values)).map(({ id }) => id));
	const gone = files.filter((name) => !kept.has(name));
	for (const name of gone) await removeListedFile(name);
	return gone.length;
}
