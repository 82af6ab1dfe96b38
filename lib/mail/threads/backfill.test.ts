import { expect, test } from "vitest";
import { readMigrations } from "#lib/db/migrations/read-migrations";
import { updateMessage } from "#lib/mail/messages/update-message";
import { expectRecountAgrees } from "../../../tests/fixtures/recount";
import { onBothDatabases } from "../../../tests/fixtures/test-site";

/** The part of the migration that fills the tables of threads from the letters that are there. */
const BACKFILL_BEGINS = "-- A mailbox of role `all` for every account";

onBothDatabases("the migration to conversations", (site) => {
	test("fills lists and counters from letters of before", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		for (let n = 0; n < 4; n++) await site.letter(ana, ["bia", "caio"], { subject: `letter ${n}` });
		const [newest, second, third, oldest] = await site.list(bia);
		await site.letter(bia, "ana", { inReplyTo: newest?.id });
		const [answer] = await site.list(ana);
		await site.letter(ana, "bia", { inReplyTo: answer?.id });
		await updateMessage(bia, second?.id ?? "", { read: true, starred: true });
		await updateMessage(bia, third?.id ?? "", { mailbox: "trash" });
		await updateMessage(bia, oldest?.id ?? "", { mailbox: "archive", starred: true });
		await site.letter(bia, "bia");
		await expectRecountAgrees();

		await site.run("DELETE FROM mailbox_thread");
		await site.run("DELETE FROM mailbox WHERE role = 'all'");
		await site.run("UPDATE mailbox SET total_threads = 0, unread_threads = 0");
		const script = readMigrations(site.dialect).find(({ sql }) => sql.includes(BACKFILL_BEGINS))?.sql ?? "";
		const statements = script
			.slice(script.indexOf(BACKFILL_BEGINS))
			.replace(/^--.*$/gm, "")
			.split(";");
		for (const statement of statements) if (statement.trim()) await site.run(statement);

		await expectRecountAgrees();
		expect(await site.rows("SELECT 1 FROM mailbox WHERE role = 'all'")).toHaveLength(3);
	});
});
