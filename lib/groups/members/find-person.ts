import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { SYSTEM_HANDLE } from "#lib/accounts/system-account";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import type { Target } from "./write-membership";

const HANDLES_PER_QUERY = 512;

/** The person of a handle; undefined for a group, since members are people, and for the system account. */
export async function findPerson(handle: string): Promise<Target | undefined> {
	const normalised = normaliseHandle(handle);
	return (await findPeople([normalised])).get(normalised);
}

/** The people of these normalised handles, present or former; all others are left out. */
export async function findPeople(handles: readonly string[]): Promise<Map<string, Target>> {
	const people = new Map<string, Target>();
	for (let at = 0; at < handles.length; at += HANDLES_PER_QUERY) {
		const asked = handles.slice(at, at + HANDLES_PER_QUERY);
		const list = placeholders(asked.map((handle) => forwardedHandle(handle)));
		const rows = await read().all<Target>(
			`SELECT id, handle FROM account WHERE handle IN (${list.sql}) AND kind = 'person' AND deleted_at IS NULL AND handle <> ?`,
			...list.values,
			SYSTEM_HANDLE,
		);
		const present = new Map(rows.map((person) => [person.handle, person]));
		for (const handle of asked) {
			const person = present.get(forwardedHandle(handle));
			if (person) people.set(handle, person);
		}
	}
	return people;
}
