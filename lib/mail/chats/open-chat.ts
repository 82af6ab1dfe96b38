import type { OpenChat } from "#lib/contracts/chats";
import type { ChatView } from "#lib/contracts/views";
import { type FieldError, PomboError } from "#lib/core/errors";
import type { AccountId, ThreadId } from "#lib/core/ids";
import { write } from "#lib/db/store";
import { findPeople } from "#lib/groups/members/find-person";
import { accessGroupAsMember } from "./access-chat";
import { chatIdOf } from "./chat-id";
import { getChat } from "./get-chat";

/**
 * The one chat of these people with the account, or of a group that it is a member of. Repeating the call, also from the other
 * side at the same moment, answers the same chat. Nobody is told before the first line. Throws `unknown_recipients` with one
 * error for each unknown handle, and `not_found` for a group of which the account is no member.
 */
export async function openChat(accountId: AccountId, input: OpenChat): Promise<{ thread: ChatView }> {
	const threadId = input.group === undefined ? await openWithPeople(accountId, input.with ?? []) : await openOfGroup(accountId, input.group);
	return { thread: await getChat(accountId, threadId) };
}

async function openWithPeople(accountId: AccountId, handles: readonly string[]): Promise<ThreadId> {
	const found = await findPeople(handles);
	const errors = handles.flatMap((handle, at): FieldError[] =>
		found.has(handle) ? [] : [{ path: `with.${at}`, code: "unknown_recipient", message: `${handle} is not a person of this site` }],
	);
	if (errors.length > 0) throw new PomboError("unknown_recipients", undefined, { errors });
	const people = [...new Set([accountId, ...[...found.values()].map(({ id }) => id)])];
	const threadId = chatIdOf({ people });
	await write(async (tx) => {
		for (const id of people) await tx.run("INSERT INTO chat_member (thread_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING", threadId, id);
	});
	return threadId;
}

async function openOfGroup(accountId: AccountId, handle: string): Promise<ThreadId> {
	const { id } = await accessGroupAsMember(accountId, handle);
	const threadId = chatIdOf({ groupId: id });
	await write((tx) => tx.run("INSERT INTO group_chat (thread_id, group_id) VALUES (?, ?) ON CONFLICT DO NOTHING", threadId, id));
	return threadId;
}
