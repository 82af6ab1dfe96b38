import { createSession } from "#lib/accounts/sessions/sessions";
import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { issueAccessToken } from "#lib/crypto/tokens";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";
import { seedTeam } from "../prisma/seed/team/seed-team";

/** Someone with a signed-in program. */
export interface BenchPerson {
	handle: string;
	access: string;
}

/** Fills an empty data directory with people, before the product opens it. Nobody signs in with these passwords, so none is hashed. */
export async function makePeople(count: number): Promise<BenchPerson[]> {
	keyring();
	await migrate(env());
	const people = Array.from({ length: count }, (_, index) => ({
		handle: `bench${index}`,
		name: `Bench ${index}`,
		about: "",
		locale: "en" as const,
		timeZone: "UTC",
	}));
	const team = await seedTeam({ people, hash: async () => "none" });
	const signedIn = await Promise.all(
		team.map(async ({ id, handle }) => ({ handle, access: await issueAccessToken(id, await createSession(id, { kind: "api" })) })),
	);
	await closeDatabase();
	return signedIn;
}
