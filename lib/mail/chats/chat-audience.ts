import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import type { Addressee } from "#lib/mail/sending/resolve-addresses";
import { accessChat, accessGroupAsMember } from "./access-chat";

/** Whom a line of a chat is to: the others, or the group. Throws `not_found`, and `posting_not_allowed` as a field's error. */
export async function chatAudience(accountId: AccountId, threadId: string): Promise<Addressee[]> {
	const { people, groupId } = await accessChat(accountId, threadId);
	if (groupId === null)
		return people.filter(({ id, deleted }) => id !== accountId && !deleted).map(({ id, handle, name, kind }) => ({ id, view: { handle, name, kind } }));
	const { id, view, revision, mayPost } = await accessGroupAsMember(accountId, people[0]?.handle ?? "");
	if (mayPost) return [{ id, view, revision }];
	const error = { path: "text", code: "posting_not_allowed", message: `You may not write to ${view.handle}` };
	throw new PomboError("invalid_input", undefined, { errors: [error] });
}
