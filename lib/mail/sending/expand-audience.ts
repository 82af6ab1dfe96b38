import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listRecipients } from "#lib/groups/addressing/resolve-groups";
import type { Recipient } from "./outgoing-message";
import type { Addressee, Audience } from "./resolve-addresses";

/** A group that a message is addressed to, which files a copy in its archive. */
export type AddressedGroup = Addressee & { revision: number };

/**
 * The people who get a copy, each once: who is addressed by name, then the members of each group in the order of the addresses.
 * A member of several groups is reached through the first; the sender gets a copy only if addressed by name.
 * Throws `audience_too_large` for more people than one transaction files copies for.
 */
export async function expandAudience(senderId: AccountId, { to, cc, bcc }: Audience): Promise<{ recipients: Recipient[]; groups: AddressedGroup[] }> {
	const addressees = [...new Map([...to, ...cc, ...bcc].map((addressee) => [addressee.id, addressee])).values()];
	const groups = addressees.filter((addressee): addressee is AddressedGroup => addressee.revision !== undefined);
	const recipients = new Map<AccountId, Recipient>();
	for (const { id, view, revision } of addressees) if (revision === undefined) recipients.set(id, { id, view, via: null });
	for (const group of groups) {
		// One row more than all recipients and the sender: more people than that are too many, whoever they are.
		for (const { id, handle, name } of await listRecipients(group.id, LIMITS.audienceMax + 2)) {
			if (id !== senderId && !recipients.has(id)) recipients.set(id, { id, view: { handle, name, kind: "person" }, via: group });
		}
		if (recipients.size > LIMITS.audienceMax) throw audienceTooLarge();
	}
	return { recipients: [...recipients.values()], groups };
}

function audienceTooLarge(): PomboError {
	const message = `Write to groups of at most ${LIMITS.audienceMax} people together`;
	return new PomboError("audience_too_large", undefined, { errors: [{ path: "to", code: "audience_too_large", message }] });
}
