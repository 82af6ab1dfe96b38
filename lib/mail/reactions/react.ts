import type { PersonView, ReactionView } from "#lib/contracts/views";
import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { writeForHolders } from "#lib/mail/edits/write-for-holders";
import { readReactions } from "./read-reactions";
import { isSingleEmoji, normaliseEmoji } from "./single-emoji";

/**
 * Adds the account's reaction to a message that it holds, or takes it away; everybody who holds it sees it. Idempotent. Throws
 * `not_found`, `invalid_input` for what is not one emoji, `taken_back`, and `too_many_reactions`.
 */
export async function react(accountId: AccountId, id: string, emoji: string, on: boolean): Promise<void> {
	if (!isSingleEmoji(emoji)) {
		throw new PomboError("invalid_input", undefined, { errors: [{ path: "emoji", code: "not_an_emoji", message: "React with one emoji" }] });
	}
	const picture = normaliseEmoji(emoji);
	await writeForHolders(accountId, id, async ({ tx }, { thread_id, message_id, deleted_at, reactions }) => {
		if (deleted_at !== null) throw new PomboError("taken_back");
		const person = await tx.get<PersonView>("SELECT handle, name, kind FROM account WHERE id = ?", accountId);
		const before = readReactions(reactions);
		const after = person ? withReaction(before, picture, person, on) : before;
		if (after === before) return false;
		await tx.run("UPDATE message SET reactions = ? WHERE thread_id = ? AND id = ?", after.length > 0 ? JSON.stringify(after) : null, thread_id, message_id);
		return true;
	});
}

/** The reactions with one person's added or removed; the same list where that changes nothing. */
function withReaction(before: ReactionView[], emoji: string, person: PersonView, on: boolean): ReactionView[] {
	const existing = before.find((reaction) => reaction.emoji === emoji);
	const has = existing?.people.some(({ handle }) => handle === person.handle) ?? false;
	if (has === on) return before;
	if (!on) {
		return before
			.map((reaction) => (reaction === existing ? { ...reaction, people: reaction.people.filter(({ handle }) => handle !== person.handle) } : reaction))
			.filter(({ people }) => people.length > 0);
	}
	const people = before.reduce((sum, reaction) => sum + reaction.people.length, 0);
	if (people >= LIMITS.reactionPeopleMax || (!existing && before.length >= LIMITS.reactionKindsMax)) throw new PomboError("too_many_reactions");
	if (!existing) return [...before, { emoji, people: [person] }];
	return before.map((reaction) => (reaction === existing ? { ...reaction, people: [...reaction.people, person] } : reaction));
}
