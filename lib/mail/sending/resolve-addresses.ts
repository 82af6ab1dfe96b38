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
 * Who writes, and who the typed addresses mean, field by field; someone named twice in a field stands in it once. Throws
 * `unknown_recipients` with one row for each address that means nobody, so that nothing goes out half, and `not_found`
 * once the sender is deleted.
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

/** Each address with the person it means, or null: for chips that are checked while the letter is written. */
export async function checkAddresses(_account: AccountId, addresses: string[]): Promise<{ address: string; person: PersonView | null }[]> {
	const people = await findPeople(addresses);
	return addresses.map((address) => ({ address, person: people.get(handleOf(address) ?? "")?.view ?? null }));
}

/**
 * `ana`, `@ana`, `ana@this.site`, `Ana <ana@this.site>` and whatever else people paste for one person mean the handle
 * `ana`; another site's address means none, and so does a text that names two.
 */
export function handleOf(address: string): string | null {
	const [only, second] = parseAddresses(address);
	if (!only || second) return null;
	const bare = only.address.toLowerCase();
	const at = bare.lastIndexOf("@");
	if (at === -1) return bare;
	return bare.slice(at + 1) === env().mailHost ? bare.slice(0, at) : null;
}

/** Those whom the addresses mean, by their handle, and the account named beside them, in one question. */
async function findPeople(addresses: string[], beside?: AccountId): Promise<Map<string, Recipient>> {
	const handles = [...new Set(addresses.map(handleOf))].filter((handle) => handle !== null);
	if (handles.length === 0 && !beside) return new Map();
	const list = placeholders(handles.length > 0 ? handles : [""]);
	const rows = await read().all<{ id: AccountId; handle: string; name: string; kind: "person" | "group" }>(
		`SELECT id, handle, name, kind FROM account WHERE (handle IN (${list.sql}) OR id = ?) AND deleted_at IS NULL AND kind = 'person'`,
		...list.values,
		beside ?? "",
	);
	return new Map(rows.map(({ id, ...view }) => [view.handle, { id, view }]));
}
