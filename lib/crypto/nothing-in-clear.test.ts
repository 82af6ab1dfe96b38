import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createSession } from "#lib/accounts/sessions/sessions";
import { onBothDatabases, PASSWORD } from "../../tests/fixtures/test-site";

const MARKERS = {
	subject: "Gooseberry-subject-81f3",
	text: "Quincejelly-text-5a1c",
	html: "Persimmon-html-77d0",
	reply: "Mulberry-reply-19ee",
};

onBothDatabases("message content", (site) => {
	test("is stored nowhere in clear: not in the database, its log or any other file", async () => {
		const [ana, bia] = await site.people("ana", "bia", "hidden-reader");
		const { subject, text, html, reply } = MARKERS;
		await site.letter(ana, "bia", { bcc: ["hidden-reader"], subject, text, html: `<p>${html}</p>` });
		const [row] = await site.list(bia);
		await site.letter(bia, "ana", { subject: `Re: ${subject}`, text: reply, inReplyTo: row?.id });
		await createSession(ana, { kind: "web" });
		for (const marker of [...Object.values(MARKERS), PASSWORD]) {
			for (const form of [marker, Buffer.from(marker).toString("base64").replace(/=+$/, ""), Buffer.from(marker, "utf16le").toString("latin1")]) {
				expect(await placesOf(form), marker).toEqual([]);
			}
		}
	});

	test("would be found if it were stored in clear", async () => {
		await site.person("ana", { displayName: "Visible-name-2b2b" });
		expect(await placesOf("Visible-name-2b2b")).not.toEqual([]);
	});

	test("has no bcc recipient in any column that recipients share", async () => {
		const [ana] = await site.people("ana", "bia", "hidden-reader");
		await site.letter(ana, "bia", { bcc: ["hidden-reader"] });
		const shared = await site.rows<Record<string, unknown>>("SELECT * FROM message");
		expect(textOf(shared)).not.toContain("hidden-reader");
		const emails = await site.rows<{ account_id: string; bcc_sealed: unknown }>("SELECT account_id, bcc_sealed FROM email");
		expect(emails.filter((email) => email.bcc_sealed !== null).map((email) => email.account_id)).toEqual([ana]);
	});

	/** Every file of the data directory and every table that contains this text. */
	async function placesOf(text: string): Promise<string[]> {
		const files = readdirSync(site.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		const found = files.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => readFileSync(file).includes(text, 0, "latin1"));
		for (const table of await tables()) if (textOf(await site.rows(`SELECT * FROM "${table}"`)).includes(text)) found.push(table);
		return found;
	}

	async function tables(): Promise<string[]> {
		const sql =
			site.dialect === "sqlite"
				? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
				: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'";
		const names = (await site.rows<{ name: string }>(sql)).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(["message", "email", "submission", "change"]));
		return names;
	}
});

/** All values as text, bytes as latin1. */
function textOf(rows: unknown[]): string {
	return rows
		.flatMap((row) => Object.values(row as Record<string, unknown>))
		.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value)))
		.join("\n");
}
