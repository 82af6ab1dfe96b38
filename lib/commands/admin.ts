import { listAccounts } from "#lib/accounts/managing/list-accounts";
import { makeResetLink } from "#lib/accounts/managing/make-reset-link";
import { manageAccount } from "#lib/accounts/managing/manage-account";
import { listAdministration } from "#lib/accounts/managing/record-administration";
import { resetFactors } from "#lib/accounts/managing/reset-factors";
import { listAccountsSchema } from "#lib/contracts/administration";
import { isPomboError } from "#lib/core/errors";
import { LIMITS } from "#lib/core/limits";
import { runCommand } from "./run-command";

const BY = "command_line";

interface Command {
	usage: string;
	about: string;
	run(argument: string): Promise<void>;
}

/** The same verbs as on the pages of administration, for who is signed in to the server. */
const COMMANDS: Record<string, Command> = {
	people: { usage: "people [query]", about: "list the people of the site", run: printPeople },
	suspend: { usage: "suspend <handle>", about: "sign a person out everywhere and keep them out", run: (handle) => change(handle, { state: "suspended" }) },
	restore: { usage: "restore <handle>", about: "let a suspended person sign in again", run: (handle) => change(handle, { state: "active" }) },
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
	audit: { usage: "audit", about: "what administrators did, newest first", run: printAudit },
};

async function change(handle: string, input: Parameters<typeof manageAccount>[2]): Promise<void> {
	const { state, role } = await manageAccount(BY, handle, input);
	console.info(`${handle}: ${state}, ${role}`);
}

async function printPeople(query: string): Promise<void> {
	let cursor: string | undefined;
	do {
		const page = await listAccounts(listAccountsSchema.parse({ query, cursor, limit: LIMITS.pageMax }));
		for (const { handle, name, state, role, lastSeenAt, secondFactor } of page.items) {
			console.info([`@${handle}`, name, state, role, secondFactor ? "second factor" : "", lastSeenAt ?? "never"].join("\t"));
		}
		cursor = page.nextCursor ?? undefined;
	} while (cursor);
}

async function printAudit(): Promise<void> {
	const { items } = await listAdministration({ limit: LIMITS.pageMax });
	for (const { at, kind, detail } of items) console.info([at, kind, detail?.by ?? "", detail?.subject ?? ""].join("\t"));
}

await runCommand(async () => {
	const [name = "", argument = ""] = process.argv.slice(2);
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command || (command.usage.includes("<") && argument === "")) {
		for (const { usage, about } of Object.values(COMMANDS)) console.info(`npm run admin -- ${usage.padEnd(24)} ${about}`);
		return 1;
	}
	try {
		await command.run(argument);
		return 0;
	} catch (error) {
		if (!isPomboError(error)) throw error;
		console.error(error.code === "not_found" ? `Nobody here goes by the name ${argument}.` : error.detail);
		return 1;
	}
});
