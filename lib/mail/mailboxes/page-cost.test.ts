import { expect, test } from "vitest";
import type { MailboxName } from "#lib/contracts/messages";
import type { AccountId } from "#lib/core/ids";
import { listThreads } from "#lib/mail/threads/list-threads";
import { seedBulkMailbox } from "../../../prisma/seed/bulk/seed-bulk-mailbox";
import { mostRowsRead } from "../../../tests/fixtures/rows-read";
import { onPostgres } from "../../../tests/fixtures/test-site";
import { listMailbox, listWholeMailbox } from "./list-mailbox";

const LETTERS = 3_000;
const PAGE = { limit: 20 };
/** Four of the merged lists' pages, with one extra row each; far below the mailbox. */
const ROWS_MAX = 200;

onPostgres("a page of a long mailbox, with the statistics that Postgres gathers", (site) => {
	async function filled(): Promise<AccountId> {
		const [ana, bia] = await site.people("ana", "bia");
		await seedBulkMailbox(bia, LETTERS, ana);
		await site.run("UPDATE email SET flagged = TRUE WHERE account_id = ?", bia);
		await site.run("ANALYZE");
		return bia;
	}

	test("reads about as many rows as it shows, wherever it begins", async () => {
		const bia = await filled();
		for (const mailbox of ["inbox", "all", "starred"] as MailboxName[]) {
			const middle = (await listMailbox(bia, { mailbox, limit: 1_000 })).nextCursor ?? "";
			for (const cursor of [undefined, middle]) {
				for (const unread of [undefined, true]) {
					const rows = await mostRowsRead(() => listMailbox(bia, { mailbox, unread, cursor, ...PAGE }));
					expect(rows, `${mailbox}${unread ? ", unread" : ""}${cursor ? ", in the middle" : ""}`).toBeLessThan(ROWS_MAX);
				}
			}
		}
		expect(await mostRowsRead(() => listWholeMailbox(bia, { mailbox: "inbox", ...PAGE }))).toBeLessThan(ROWS_MAX);
		const middle = (await listThreads(bia, { mailbox: "inbox", limit: 1_000 })).nextCursor ?? "";
		for (const cursor of [undefined, middle]) {
			expect(await mostRowsRead(() => listThreads(bia, { mailbox: "inbox", cursor, ...PAGE }))).toBeLessThan(ROWS_MAX);
		}
	});
});
