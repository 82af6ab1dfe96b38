import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { blockPerson } from "#lib/accounts/blocking/block-person";
import { createSession, findSession, type Session } from "#lib/accounts/sessions/sessions";
import { openBlob } from "#lib/blobs/blobs";
import { collectBlobs } from "#lib/blobs/collect-blobs";
import type { AccountId } from "#lib/core/ids";
import { getJob } from "#lib/jobs/get-job";
import type { Job } from "#lib/jobs/job-kind";
import { updateMessage } from "#lib/mail/messages/update-message";
import { type JobRunner, startRunner } from "#lib/runner/start-runner";
import { makeGroup } from "../../../tests/fixtures/make-group";
import { manualTime } from "../../../tests/fixtures/manual-time";
import { onBothDatabases } from "../../../tests/fixtures/test-site";
import { EXPORT_KEPT_MS, exportAccount } from "./export-account";
import { findExport } from "./find-export";
import { startExport } from "./start-export";

onBothDatabases("an export", (site) => {
	let runner: JobRunner | undefined;
	afterEach(async () => {
		await runner?.stop();
		runner = undefined;
	});
	const sessionOf = async (accountId: AccountId) => (await findSession(await createSession(accountId, { kind: "web" }, site.clock), site.clock)) as Session;
	/** Runs it to its end; returns the id of the file. */
	const exported = async (accountId: AccountId): Promise<string> => {
		const { id } = await startExport(await sessionOf(accountId), site.clock);
		runner ??= startRunner([exportAccount], manualTime(site));
		return vi.waitFor(
			async () => {
				const { state, blob } = await getJob(accountId, id);
				expect(state).toBe("done");
				return blob ?? "";
			},
			{ timeout: 10_000 },
		);
	};
	const filesOf = async (accountId: AccountId, blob: string) => {
		const chunks: Uint8Array[] = [];
		for await (const chunk of (await openBlob(accountId, blob, site.clock())).bytes) chunks.push(chunk);
		return Object.fromEntries(Object.entries(unzipSync(Buffer.concat(chunks))).map(([name, bytes]) => [name, strFromU8(bytes)]));
	};
	const stored = () =>
		readdirSync(path.join(site.dataDir, "blobs"), { recursive: true, encoding: "utf8" }).filter((file) =>
			statSync(path.join(site.dataDir, "blobs", file)).isFile(),
		);

	test("has every letter with its thread and date, the groups, the people, the settings and the activity", async () => {
		const [ana, bia] = await site.people("ana", "bia", "caio");
		await makeGroup(ana, "walkers", { bia });
		await blockPerson(ana, "caio", site.clock);
		const first = await site.letter(bia, "ana", { subject: "Olá, Ana", text: "From the desk of Bia\n>From before\n</script><b>" });
		await site.letter(ana, "bia", { subject: "Re: Olá", text: "Até já", bcc: ["ana"] });
		const [held] = await site.list(ana);
		const files = await filesOf(ana, await exported(ana));
		expect(Object.keys(files).sort()).toEqual([
			"activity.json",
			"data/letters-1.js",
			"data/letters-2.js",
			"groups.json",
			"index.html",
			...["archive", "chats", "inbox", "sent", "spam", "trash"].map((name) => `mail/${name}.mbox`),
			"people.json",
			"profile.json",
			"settings.json",
		]);
		const inbox = files["mail/inbox.mbox"] ?? "";
		expect(inbox.match(/^From \S+@localhost \w{3} \w{3} \d{2} [\d:]{8} \d{4}$/gm)).toHaveLength(2);
		expect(inbox).toContain("\n>From the desk of Bia\n>>From before\n");
		expect(inbox).toMatch(/^Subject: =\?UTF-8\?Q\?Ol=C3=A1/m);
		expect(inbox).toContain(`X-Pombo-Thread: ${first.threadId}`);
		expect(inbox).toContain(new Date(first.sentAt).toUTCString().replace("GMT", "+0000"));
		expect(files["mail/sent.mbox"]).toMatch(/^Bcc: ana <ana@localhost>$/m);
		expect(files["mail/trash.mbox"]).toBe("");
		expect(files["data/letters-1.js"]).not.toContain("</script>");
		expect(files["data/letters-1.js"]).toContain(held?.id);
		expect(JSON.parse(files["groups.json"] ?? "")).toMatchObject([{ handle: "walkers", myRole: "owner" }]);
		expect(JSON.parse(files["people.json"] ?? "")).toMatchObject({ blocked: [{ person: { handle: "caio" } }] });
		expect(JSON.parse(files["profile.json"] ?? "")).toMatchObject({ handle: "ana" });
		expect(JSON.parse(files["activity.json"] ?? "")).toMatchObject([{ kind: "export_started" }]);
		expect(files["index.html"]).toContain('<script src="data/letters-2.js">');
	});

	test("goes step by step through many letters, marks none of them, and leaves one sealed file", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		for (let n = 0; n < 205; n++) await site.send(bia, { to: ["ana"], text: `One of many ${n}` });
		const [newest] = await site.list(ana);
		await updateMessage(ana, newest?.id ?? "", { read: true });
		const before = new Set(stored());
		const files = await filesOf(ana, await exported(ana));
		const left = () => stored().filter((file) => !before.has(file));
		expect((files["mail/inbox.mbox"] ?? "").match(/^From /gm)).toHaveLength(205);
		expect((files["mail/inbox.mbox"] ?? "").match(/^Status: RO$/gm)).toHaveLength(1);
		expect(await site.rows("SELECT 1 FROM email WHERE account_id = ? AND reached_at IS NOT NULL", ana)).toEqual([]);
		await vi.waitFor(() => expect(left()).toHaveLength(1));
		const bytes = readFileSync(path.join(site.dataDir, "blobs", left()[0] ?? "")).toString("latin1");
		expect(bytes).not.toContain("One of many");
		expect(bytes).not.toContain("index.html");
	});

	test("is its owner's alone, begins once, and ends after seven days", async () => {
		const [ana, bia] = await site.people("ana", "bia");
		const session = await sessionOf(ana);
		const both = await Promise.all([startExport(session, site.clock), startExport(session, site.clock)]);
		expect(new Set(both.map(({ id }) => id)).size).toBe(1);
		const blob = await exported(ana);
		await expect(openBlob(bia, blob, site.clock())).rejects.toMatchObject({ code: "not_found" });
		await expect(openBlob(ana, `../${blob}`, site.clock())).rejects.toMatchObject({ code: "not_found" });
		expect(await findExport(ana, site.clock())).toMatchObject({ state: "done", blob });
		site.pass(EXPORT_KEPT_MS);
		await expect(openBlob(ana, blob, site.clock())).rejects.toMatchObject({ code: "not_found" });
		expect(await findExport(ana, site.clock())).toBeNull();
		// The real clock dates the file.
		await collectBlobs.step({} as Job, () => Math.max(site.clock(), Date.now() + EXPORT_KEPT_MS));
		expect(stored()).toEqual([]);
	});
});
