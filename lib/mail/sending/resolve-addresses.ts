import { parseAddresses } from "#lib/contracts/parse-addresses";
import type { PersonView } from "#lib/contracts/views";
import { env } from "#lib/core/env";
import { type FieldError, PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";

export interface Recipient {
	id: AccountId;
	view: PersonView;
}

export type AddressField = "to" | "cc" | "bcc";

export type Audience = Record<AddressField, Recipient[]>;

/**
 * Resolves the sender and the typed addresses, field by field, without duplicates in a field. Throws `unknown_recipients`
 * with one error for each unknown address, so that nothing is sent to some recipients only, and `not_found` if the sender
 * is deleted.
 */
export async function resolveAddresses(senderId: AccountId, fields: Record<AddressField, string[]>): Promise<{ sender: PersonView; audience: Audience }> {
	const people = await findPeople([...fields.to, ...fields.cc, ...fields.bcc], senderId);
	const sender = [...people.values()].find(({ id }) => id === senderId)?.view;
	if (!sender) throw new PomboError("not_found");
	const errors: FieldError[] = [];
	const resolve = (field: AddressField) => {
		const found = new Map<AccountId, Recipient>();
		fields[field].forEach((address, at) => {
			const person = people.get(handleOf(address) ?? "");
			if (person) found.set(person.id, person);
			else errors.push({ path: `${field}.${at}`, code: "unknown_recipient", message: `${address} is not known here` });
		});
		return [...found.values()];
	};
	const audience = { to: resolve("to"), cc: resolve("cc"), bcc: resolve("bcc") };
	if (errors.length > 0) throw new PomboError("unknown_recipients", undefined, { errors });
	return { sender, audience };
}

/** Each address with its person, or null: validates the recipient chips while a message is composed. */
export async function checkAddresses(_account: AccountId, addresses: string[]): Promise<{ address: string; person: PersonView | null }[]> {
	const people = await findPeople(addresses);
	return addresses.map((address) => ({ address, person: people.get(handleOf(address) ?? "")?.view ?? null }));
}

/**
 * The handle of an address: `ana` for `ana`, `@ana`, `ana@this.site`, `Ana <ana@this.site>` and other pasted forms of one
 * address; null for another site's address and for a text with two.
 */
export function handleOf(address: string): string | null {
	const [first, second] = parseAddresses(address);
	if (!first || second) return null;
	const bare = first.address.toLowerCase();
	const at = bare.lastIndexOf("@");
	if (at === -1) return bare;
	return bare.slice(at + 1) === env().mailHost ? bare.slice(0, at) : null;
}

/** The people of the addresses by handle, and the account `alsoId`, in one query. */
async function findPeople(addresses: string[], alsoId?: AccountId): Promise<Map<string, Recipient>> {
	const handles = [...new Set(addresses.map(handleOf))].filter((handle) => handle !== null);
	if (handles.length === 0 && !alsoId) return new Map();
	const list = placeholders(handles.length > 0 ? handles : [""]);
	const rows = await read().all<{ id: AccountId; handle: string; name: string; kind: "person" | "group" }>(
		`SELECT id, handle, name, kind FROM account WHERE (handle IN (${list.sql}) OR id = ?) AND deleted_at IS NULL AND kind = 'person'`,
		...list.values,
		alsoId ?? "",
	);
	return new Map(rows.map(({ id, ...view }) => [view.handle, { id, view }]));
}
