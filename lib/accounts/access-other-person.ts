import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { forwardedHandle } from "./handles/former-handles";
import { SYSTEM_HANDLE } from "./system-account";

interface OtherPerson {
	id: AccountId;
	handle: string;
}

/** A person of the site about whom the account decides. Throws `not_found` for a handle that is no person's, and `invalid_input` for the system account and one's own. */
export async function accessOtherPerson(accountId: AccountId, handle: string): Promise<OtherPerson> {
	const person = await findOtherPerson(handle);
	if (!person || person.deleted) throw unknownPerson();
	if (person.id === accountId) throw refusal("own_handle", "This handle is your own");
	if (person.handle === SYSTEM_HANDLE) throw refusal("not_a_person", "This account is not a person");
	return person;
}

/** The same for taking a decision back: also a person who was deleted since, whose handle stays taken. Throws `not_found`. */
export async function accessFormerPerson(handle: string): Promise<OtherPerson> {
	const person = await findOtherPerson(handle);
	if (!person) throw unknownPerson();
	return person;
}

async function findOtherPerson(handle: string): Promise<(OtherPerson & { deleted: boolean }) | undefined> {
	const row = await read().get<OtherPerson & { deleted_at: number | null }>(
		"SELECT id, handle, deleted_at FROM account WHERE handle = ? AND kind = 'person'",
		forwardedHandle(normaliseHandle(handle)),
	);
	return row && { id: row.id, handle: row.handle, deleted: row.deleted_at !== null };
}

function unknownPerson(): PomboError {
	return new PomboError("not_found", "Nobody here goes by that name");
}

function refusal(code: string, message: string): PomboError {
	return new PomboError("invalid_input", message, { errors: [{ path: "handle", code, message }] });
}
