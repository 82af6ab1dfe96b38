"use server";

import { z } from "zod";
import { type OpenChatInput, openChatSchema } from "#lib/contracts/chats";
import { enteredContentSchema, enteredThreadMessageSchema } from "#lib/contracts/text/entered-schemas";
import { threadPageSchema } from "#lib/contracts/threads";
import { LIMITS } from "#lib/core/limits";
import { action } from "#lib/http/action";
import { limitedEdit, limitedReact, limitedSendInThread } from "#lib/http/limited-send";
import { listEarlierLines } from "#lib/mail/archives/list-earlier-lines";
import { openChat } from "#lib/mail/chats/open-chat";
import { listVersions } from "#lib/mail/edits/list-versions";
import { takeBack } from "#lib/mail/edits/take-back";
import { getThread } from "#lib/mail/threads/get-thread";

/** Messages that tell who answered meanwhile. */
const NEWEST = 10;

const id = z.string().max(64);
const byId = z.strictObject({ id });

const sendLine = action(z.strictObject({ threadId: id, line: enteredThreadMessageSchema }), (account, { threadId, line }) =>
	limitedSendInThread(account, threadId, line),
);
const editContent = action(byId.extend({ content: enteredContentSchema }), (account, input) => limitedEdit(account, input.id, input.content));
const takeLineBack = action(byId, async (account, input) => {
	await takeBack(account, input.id);
	return {};
});
const react = action(byId.extend({ emoji: z.string().max(64), on: z.boolean() }), async (account, { id: messageId, emoji, on }) => {
	await limitedReact(account, messageId, emoji, on);
	return {};
});
const lines = action(z.strictObject({ threadId: id, cursor: threadPageSchema.shape.cursor }), (account, { threadId, cursor }) =>
	getThread(account, threadId, { cursor, limit: LIMITS.pageDefault }),
);
const earlierLines = action(
	z.strictObject({ handle: z.string().max(LIMITS.handleMaxChars), cursor: threadPageSchema.shape.cursor }),
	(account, { handle, cursor }) => listEarlierLines(account, handle, { cursor, limit: LIMITS.pageDefault }),
);
const newest = action(z.strictObject({ threadId: id }), async (account, { threadId }) => (await getThread(account, threadId, { limit: NEWEST })).items);
const versions = action(byId, async (account, input) => (await listVersions(account, input.id)).items);
const open = action(openChatSchema, openChat);

export async function sendLineAction(input: { threadId: string; text: string; clientId: string }) {
	// A program may call it without any.
	const { threadId, ...line } = Object(input) as typeof input;
	return sendLine({ threadId, line });
}
export async function editContentAction(input: { id: string; content: { text: string } }) {
	return editContent(input);
}
export async function takeBackAction(input: { id: string }) {
	return takeLineBack(input);
}
export async function reactAction(input: { id: string; emoji: string; on: boolean }) {
	return react(input);
}
export async function listLinesAction(input: { threadId: string; cursor: string }) {
	return lines(input);
}
export async function listEarlierLinesAction(input: { handle: string; cursor?: string }) {
	return earlierLines(input);
}
export async function listNewestAction(input: { threadId: string }) {
	return newest(input);
}
export async function listVersionsAction(input: { id: string }) {
	return versions(input);
}
export async function openChatAction(input: OpenChatInput) {
	return open(input);
}
