import { mkdirSync } from "node:fs";
import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { closePasswordPool } from "#lib/crypto/passwords";
import { placeholders } from "#lib/db/dialect";
import { migrate } from "#lib/db/migrate";
import { closeDatabase, read } from "#lib/db/store";
import { seedChats } from "./letters/seed-chats";
import { seedLetters } from "./letters/seed-letters";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./team/demo-people";
import { seedGroups } from "./team/seed-groups";
import { seedTeam } from "./team/seed-team";

/** How far back the letters go. */
const WEEKS = 6;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Opens the data directory as the server does; also works while a server is running. */
async function main(): Promise<void> {
	const { dataDir, dialect, databaseUrl } = env();
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	keyring();
	await migrate({ dialect, databaseUrl, log: console.info });
	try {
		console.info(await seed());
	} finally {
		await closePasswordPool();
		await closeDatabase();
	}
}

/** Does nothing where any of the demo names is taken, as after a first run. Returns the text to print. */
async function seed(): Promise<string> {
	const handles = DEMO_PEOPLE.map((person) => person.handle);
	const taken = await takenHandles(handles);
	if (taken.length === handles.length) return "The demo team is here already: nothing to do.";
	if (taken.length > 0) return `Some names of the demo team belong to others already (${taken.join(", ")}): nothing was done.`;
	console.info("Making the demo team and its letters, a few seconds …");
	const team = await seedTeam();
	const until = Date.now();
	const groups = await seedGroups(team, () => until - WEEKS * WEEK_MS);
	const count = await seedLetters(team, { until, weeks: WEEKS, groups });
	const chats = await seedChats(team, until);
	return [
		`${team.length} people, ${groups.length} groups, ${count} letters and ${chats} chats are here.`,
		`Sign in as ${handles.join(", ")}.`,
		`Everybody's password: ${DEMO_PASSWORD}`,
		"These accounts are for looking around: their password is public.",
	].join("\n");
}

async function takenHandles(handles: string[]): Promise<string[]> {
	const list = placeholders(handles);
	const rows = await read().all<{ name: string }>(`SELECT name FROM handle WHERE name IN (${list.sql}) ORDER BY name`, ...list.values);
	return rows.map((row) => row.name);
}

main().catch((error: Error) => {
	console.error(`The demo team could not be made: ${error.message}`);
	process.exitCode = 1;
});
