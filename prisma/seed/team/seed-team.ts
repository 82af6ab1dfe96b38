import { updateProfile } from "#lib/accounts/profiles/update-profile";
import { register } from "#lib/accounts/register";
import { type Clock, systemClock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from "./demo-people";

export interface TeamMember extends DemoPerson {
	id: AccountId;
}

interface SeedTeamOptions {
	people?: readonly DemoPerson[];
	clock?: Clock;
	/** A cheaper hash, for tests and benchmarks. */
	hash?: (password: string) => Promise<string>;
}

/**
 * Registers the demo team, the first member before the others: in an empty installation she becomes its administrator. Throws
 * `username_taken` where one of the names is taken.
 */
export async function seedTeam({ people = DEMO_PEOPLE, clock = systemClock, hash }: SeedTeamOptions = {}): Promise<TeamMember[]> {
	const [first, ...others] = people;
	if (!first) return [];
	const join = async (person: DemoPerson): Promise<TeamMember> => {
		const id = await register({ username: person.handle, password: DEMO_PASSWORD, displayName: person.name }, clock, hash);
		await updateProfile(id, { about: person.about, locale: person.locale, timeZone: person.timeZone, receipts: !person.receiptsOff });
		return { ...person, id };
	};
	return [await join(first), ...(await Promise.all(others.map(join)))];
}
