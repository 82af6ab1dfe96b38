import { forwardedHandle } from "#lib/accounts/handles/former-handles";
import { parseAddresses } from "#lib/contracts/addresses/parse-addresses";
import type { PersonView } from "#lib/contracts/views";
import { env } from "#lib/core/env";
import { type FieldError, PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { type AddressedGroup, resolveGroups } from "#lib/groups/addressing/resolve-groups";

/** A person, or a group with the revision that it was read at. */
export interface Addressee {
	id: AccountId;
	view: PersonView;
	revision?: number;
}

export type AddressField = "to" | "cc" | "bcc";

export type Audience = Record<AddressField, Addressee[]>;

/**
 * Resolves the sender and the typed addresses, field by field, without duplicates in a field. Throws `unknown_recipients`
 * with one error for each unknown address and each group that the sender may not write to, so that nothing is sent to some
 * recipients only, and `not_found` if the sender is deleted.
 */
export async function resolveAddresses(senderId: AccountId, fields: Record<AddressField, string[]>): Promise<{ sender: PersonView; audience: Audience }> {
	const { people, groups } = await findAddressees(senderId, [...fields.to, ...fields.cc, ...fields.bcc]);
	const sender = [...people.values()].find(({ id }) => id === senderId)?.view;
	if (!sender) throw new PomboError("not_found");
	const errors: FieldError[] = [];
	const resolve = (field: AddressField) => {
		const found = new Map<AccountId, Addressee>();
		fields[field].forEach((address, at) => {
			const handle = handleOf(address) ?? "";
			const group = groups.get(handle);
			const addressee = people.get(handle) ?? group;
			if (addressee && group?.mayPost !== false) found.set(addressee.id, addressee);
			else errors.push({ path: `${field}.${at}`, ...(group ? postingNotAllowed(address) : unknownRecipient(address)) });
		});
		return [...found.values()];
	};
	const audience = { to: resolve("to"), cc: resolve("cc"), bcc: resolve("bcc") };
	if (errors.length > 0) throw new PomboError("unknown_recipients", undefined, { errors });
	return { sender, audience };
}

function unknownRecipient(address: string) {
	return { code: "unknown_recipient", message: `${address} is not known here` };
}

function postingNotAllowed(address: string) {
	return { code: "posting_not_allowed", message: `You may not write to ${address}` };
}

/** A typed address as it would be resolved now. */
export interface CheckedAddress {
	address: string;
	person: PersonView | null;
	/** Of a group that the account may see. */
	members?: number;
	/** Why `person` is null, where the address is known. */
	problem?: "posting_not_allowed";
}

/** Each address with its person or group, or null: validates the recipient chips while a message is composed. */
export async function checkAddresses(accountId: AccountId, addresses: string[]): Promise<CheckedAddress[]> {
	const { people, groups } = await findAddressees(accountId, addresses);
	return addresses.map((address) => {
		const handle = handleOf(address) ?? "";
		const group = groups.get(handle);
		return group ? checkedGroup(address, group) : { address, person: people.get(handle)?.view ?? null };
	});
}

function checkedGroup(address: string, { view, members, mayPost }: AddressedGroup): CheckedAddress {
	if (!mayPost) return { address, person: null, problem: "posting_not_allowed" };
	return { address, person: view, ...(members === null ? {} : { members }) };
}

/**
 * The handle that an address leads to: `ana` for `ana`, `@ana`, `ana@this.site`, `Ana <ana@this.site>` and other pasted forms of one
 * address; null for another site's address and for a text with two.
 */
export function handleOf(address: string): string | null {
	const [first, second] = parseAddresses(address);
	if (!first || second) return null;
	const bare = first.address.toLowerCase();
	const at = bare.lastIndexOf("@");
	if (at === -1) return forwardedHandle(bare);
	return bare.slice(at + 1) === env().mailHost ? forwardedHandle(bare.slice(0, at)) : null;
}

/** The people and groups of the addresses by handle, and the account itself. Groups cost a query only where a handle is no person's. */
export async function findAddressees(accountId: AccountId, addresses: string[]) {
	const handles = [...new Set(addresses.map(handleOf))].filter((handle) => handle !== null);
	const list = placeholders(handles.length > 0 ? handles : [""]);
	const rows = await read().all<PersonView & { id: AccountId }>(
		`SELECT id, handle, name, kind FROM account WHERE (handle IN (${list.sql}) OR id = ?) AND deleted_at IS NULL AND kind = 'person'`,
		...list.values,
		accountId,
	);
	const people = new Map<string, Addressee>(rows.map(({ id, ...view }) => [view.handle, { id, view }]));
	const others = handles.filter((handle) => !people.has(handle));
	return { people, groups: await resolveGroups(accountId, others) };
}
