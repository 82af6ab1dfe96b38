import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { closePasswordPool } from "#lib/crypto/passwords";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";
import { listMailbox } from "#lib/mail/mailboxes/list-mailbox";
import { seedBulkMailbox } from "../../prisma/seed/bulk/seed-bulk-mailbox";
import { seedLetters } from "../../prisma/seed/letters/seed-letters";
import { DEMO_PEOPLE } from "../../prisma/seed/team/demo-people";
import { seedTeam } from "../../prisma/seed/team/seed-team";
import { report } from "../children";

/** The accounts of the site: the demo team, of whom the first has a very full mailbox. */
export interface FilledSite {
	handles: string[];
	/** A letter in the first account's inbox. */
	letterId: string;
}

/** Fills an empty data directory, before the product opens it. */
async function fill(letters: number): Promise<FilledSite> {
	keyring();
	await migrate(env());
	const team = await seedTeam({ people: DEMO_PEOPLE });
	const [owner, writer] = team;
	if (!owner || !writer) throw new Error("the demo team has people");
	await seedLetters(team);
	await seedBulkMailbox(owner.id, letters, writer.id);
	const { items } = await listMailbox(owner.id, { mailbox: "inbox", limit: 1 });
	await closePasswordPool();
	await closeDatabase();
	return { handles: team.map(({ handle }) => handle), letterId: items[0]?.id ?? "" };
}

report(await fill(Number(process.argv[2])));
