import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { accessGroup } from "#lib/groups/access-group";
import { type AddressedGroup, addressedGroup } from "#lib/groups/addressing/resolve-groups";
import { type ChatPeople, readChatPeople } from "./chat-people";

/** The chat, if the account is one of its people or a member of its group. Throws `not_found`. */
export async function accessChat(accountId: AccountId, threadId: string): Promise<ChatPeople> {
	const chat = (await readChatPeople([threadId])).get(threadId);
	if (!chat) throw new PomboError("not_found");
	if (chat.groupId !== null) await accessGroupAsMember(accountId, chat.people[0]?.handle ?? "");
	else if (!chat.people.some(({ id }) => id === accountId)) throw new PomboError("not_found");
	return chat;
}

/** The group, whose chat is that of its members. Throws `not_found`. */
export async function accessGroupAsMember(accountId: AccountId, handle: string): Promise<AddressedGroup> {
	const group = await accessGroup(accountId, handle);
	if (group.state !== "member") throw new PomboError("not_found");
	return addressedGroup(group);
}
