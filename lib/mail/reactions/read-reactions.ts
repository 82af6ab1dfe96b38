import { asCalledNow } from "#lib/accounts/handles/former-handles";
import type { ReactionView } from "#lib/contracts/views";

/** The reactions to a message as they are stored, with the people as they are called now. */
export function readReactions(stored: string | null): ReactionView[] {
	if (stored === null) return [];
	return (JSON.parse(stored) as ReactionView[]).map((reaction) => ({ ...reaction, people: reaction.people.map(asCalledNow) }));
}
