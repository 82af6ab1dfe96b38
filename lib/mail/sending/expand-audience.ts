import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listRecipients } from "#lib/groups/addressing/resolve-groups";
import type { Recipient } from "./outgoing-message";
import type { Addressee, Audience } from "./resolve-addresses";

/** A group that a message is addressed to, which files a copy in its archive. */
export type AddressedGroup = Addressee & { revision: number };

/** Who gets a message: its recipients, each once, or, of an audience too large for one transaction, null. */
export interface ExpandedAudience {
	recipients: Recipient[] | null;
	/** The people who are addressed by name. */
	named: Recipient[];
	groups: AddressedGroup[];
}

/**
 * The people who get a copy, each once: who is addressed by name, then the members of each group in the order of the addresses.
 * A member of several groups is reached through the first; the sender gets a copy only if addressed by name.
 */
export async function expandAudience(senderId: AccountId, { to, cc, bcc }: Audience): Promise<ExpandedAudience> {
	const addressees = [...new Map([...to, ...cc, ...bcc].map((addressee) => [addressee.id, addressee])).values()];
	const groups = addressees.filter((addressee): addressee is AddressedGroup => addressee.revision !== undefined);
	const named = addressees.flatMap(({ id, view, revision }): Recipient[] => (revision === undefined ? [{ id, view, via: null }] : []));
	const recipients = new Map<AccountId, Recipient>(named.map((recipient) => [recipient.id, recipient]));
	for (const group of groups) {
		// One row more than all recipients and the sender: more people than that are too many, whoever they are.
		for (const { id, handle, name } of await listRecipients(group.id, LIMITS.filedAtOnceMax + 2)) {
			if (id !== senderId && !recipients.has(id)) recipients.set(id, { id, view: { handle, name, kind: "person" }, via: group });
		}
		if (recipients.size > LIMITS.filedAtOnceMax) return { recipients: null, named, groups };
	}
	return { recipients: [...recipients.values()], named, groups };
}
