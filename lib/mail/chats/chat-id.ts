import { createHmac } from "node:crypto";
import { type AccountId, idOf, type ThreadId } from "#lib/core/ids";
import { keyring } from "#lib/crypto/keyring";

/** The first character of a chat's id. Those of other threads begin with their time, which stays below it for centuries. */
const PREFIX = "c";

/** Whether a thread is a chat, written line by line. */
export function isChat(threadId: string): boolean {
	return threadId.startsWith(PREFIX);
}

/**
 * The id of the one chat of these people, or of a group: a keyed hash of who they are, so that opening it twice, also at once
 * from two sides, is the same chat, and nobody else can compute it.
 */
export function chatIdOf(of: { people: readonly AccountId[] } | { groupId: AccountId }): ThreadId {
	const parts = "groupId" in of ? ["group", of.groupId] : ["people", ...[...new Set(of.people)].sort()];
	const keyed = createHmac("sha256", keyring().secrets.access)
		.update(JSON.stringify(["chat", ...parts]))
		.digest("base64");
	return `${PREFIX}${idOf<ThreadId>("chat", keyed)}` as ThreadId;
}
