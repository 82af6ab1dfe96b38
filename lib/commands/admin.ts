import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { listInvites } from "#lib/accounts/invites/list-invites";
import { makeInvite } from "#lib/accounts/invites/make-invite";
import { changeSiteSettings } from "#lib/accounts/managing/change-site-settings";
import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { makeResetLink } from "#lib/accounts/managing/make-reset-link";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { dropJob, retryJob } from "#lib/accounts/managing/manage-job";
import { listAdministration } from "#lib/accounts/managing/record-administration";
import { resetFactors } from "#lib/accounts/managing/reset-factors";
import { announcementSchema, changeSiteSettingsSchema, listAccountsSchema } from "#lib/contracts/administration";
import { isPomboError } from "#lib/core/errors";
import { LIMITS } from "#lib/core/limits";
import { read } from "#lib/db/store";
import { listAllGroups } from "#lib/groups/managing/list-all-groups";
import { listAllJobs } from "#lib/jobs/managing/list-all-jobs";
import { announce } from "#lib/mail/announcements/announce";
import { siteHealth } from "#lib/site/site-health";
import { readSiteSettings } from "#lib/site/site-settings";
import { runCommand } from "./run-command";

const BY = "command_line";

interface Command {
	usage: string;
	about: string;
	run(argument: string, more: string): Promise<void>;
}

/** The same verbs as on the pages of administration, for who is signed in to the server. */
const COMMANDS: Record<string, Command> = {
	people: { usage: "people [query]", about: "list the people of the site", run: printPeople },
	suspend: { usage: "suspend <handle>", about: "sign a person out everywhere and keep them out", run: (handle) => change(handle, { state: "suspended" }) },
	restore: { usage: "restore <handle>", about: "let a suspended person, or one who waits, sign in", run: (handle) => change(handle, { state: "active" }) },
	"make-admin": { usage: "make-admin <handle>", about: "make a person an administrator", run: (handle) => change(handle, { role: "admin" }) },
	"end-admin": { usage: "end-admin <handle>", about: "a person is no longer an administrator", run: (handle) => change(handle, { role: "member" }) },
	"reset-factors": {
		usage: "reset-factors <handle>",
		about: "remove the second factors of a person who lost them",
		async run(handle) {
			await resetFactors(BY, handle);
			console.info(`The second factors of ${handle} are removed.`);
		},
	},
	"reset-link": {
		usage: "reset-link <handle>",
		about: "print a link for a new password: once, within a day",
		run: async (handle) => console.info((await makeResetLink(BY, handle)).url),
	},
	invite: {
		usage: "invite [people] [group]",
		about: "print an invitation for so many people (1), into a group",
		async run(uses, group) {
			const count = uses === "" ? 1 : Number(uses);
			console.info((await makeInvite(BY, { uses: count, ...(group ? { group } : {}) })).url);
		},
	},
	invites: { usage: "invites", about: "list the invitations that can still be used", run: printInvites },
	settings: { usage: "settings [name] [value]", about: "print the settings of the site, or change one", run: printOrChangeSettings },
	groups: { usage: "groups [query]", about: "list the groups with their owners", run: printGroups },
	jobs: { usage: "jobs [state]", about: "list jobs: waiting, running, failed, done", run: printJobs },
	"retry-job": { usage: "retry-job <id>", about: "begin a failed job again", run: (id) => retryJob(BY, id) },
	"drop-job": { usage: "drop-job <id>", about: "give a failed job up for good", run: (id) => dropJob(BY, id) },
	health: { usage: "health", about: "how the site is, as JSON", run: async () => console.info(JSON.stringify(await siteHealth(), null, 2)) },
	announce: { usage: "announce <subject>", about: "send what stands on standard input to everybody", run: sendAnnouncement },
	audit: { usage: "audit", about: "what administrators did, newest first", run: printAudit },
};

async function change(handle: string, input: Parameters<typeof manageAccount>[2]): Promise<void> {
	const { state, role } = await manageAccount(BY, handle, input);
	console.info(`${handle}: ${state}, ${role}`);
}

async function printPeople(query: string): Promise<void> {
	for await (const { handle, name, state, role, lastSeenAt, secondFactor } of every((cursor) =>
		listAccounts(listAccountsSchema.parse({ query, cursor, limit: LIMITS.pageMax })),
	)) {
		print(`@${handle}`, name, state, role, secondFactor ? "second factor" : "", lastSeenAt ?? "never");
	}
}

async function printInvites(): Promise<void> {
	for (const { id, by, group, usesLeft, used, expiresAt } of await listInvites())
		print(id, `by @${by}`, group ?? "", `${usesLeft ?? "any"} left`, `${used} used`, expiresAt ?? "never");
}

async function printGroups(query: string): Promise<void> {
	for await (const { handle, name, members, owners } of every((cursor) => listAllGroups({ query, cursor, limit: LIMITS.pageMax })))
		print(`@${handle}`, name, `${members}`, owners.join(", "));
}

async function printJobs(wanted: string): Promise<void> {
	const state = (["waiting", "running", "failed", "done"] as const).find((known) => known === wanted);
	for await (const { id, kind, state: is, done, total, error } of every((cursor) => listAllJobs({ state, cursor, limit: LIMITS.pageMax })))
		print(id, kind, is, `${done}/${total}`, error?.code ?? "");
}

async function printOrChangeSettings(name: string, value: string): Promise<void> {
	if (name === "") {
		for (const [key, set] of Object.entries(await readSiteSettings(read()))) print(key, String(set));
		return;
	}
	const parsed = changeSiteSettingsSchema.safeParse({ [name]: /^(true|false|\d+)$/.test(value) ? (JSON.parse(value) as unknown) : value });
	if (!parsed.success) throw new Error(`${name} ${value}: ${parsed.error.issues[0]?.message ?? "not a setting"}.`);
	for (const [key, set] of Object.entries(await changeSiteSettings(BY, parsed.data))) print(key, String(set));
}

async function sendAnnouncement(subject: string): Promise<void> {
	const letter = announcementSchema.safeParse({ subject, text: await text(process.stdin), clientId: randomUUID() });
	if (!letter.success) throw new Error(`${letter.error.issues[0]?.message ?? "Write something first"}.`);
	const { people } = await announce(BY, letter.data);
	console.info(`On its way to ${people} people.`);
}

async function printAudit(): Promise<void> {
	const { items } = await listAdministration({ limit: LIMITS.pageMax });
	for (const { at, kind, detail } of items) print(at, kind, String(detail?.by ?? ""), String(detail?.subject ?? ""));
}

function print(...columns: string[]): void {
	console.info(columns.join("\t"));
}

async function* every<Item>(list: (cursor: string | undefined) => Promise<{ items: Item[]; nextCursor: string | null }>): AsyncGenerator<Item> {
	let cursor: string | undefined;
	do {
		const page = await list(cursor);
		yield* page.items;
		cursor = page.nextCursor ?? undefined;
	} while (cursor);
}

await runCommand(async () => {
	const [name = "", argument = "", more = ""] = process.argv.slice(2);
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command || (command.usage.includes("<") && argument === "")) {
		for (const { usage, about } of Object.values(COMMANDS)) console.info(`npm run admin -- ${usage.padEnd(26)} ${about}`);
		return 1;
	}
	try {
		await command.run(argument, more);
		return 0;
	} catch (error) {
		if (!isPomboError(error)) throw error;
		console.error(
			error.code === "not_found"
				? `Nothing here goes by the name ${argument}.`
				: [error.detail, ...((error.extra.errors as { message: string }[]) ?? []).map(({ message }) => message)].join(": "),
		);
		return 1;
	}
});
