import { z } from "zod";
import { listChatsSchema, openChatSchema, threadMessageSchema } from "#lib/contracts/chats";
import { listThreadsSchema, threadPageSchema, updateThreadSchema } from "#lib/contracts/threads";
import * as responses from "../responses";
import type { Operation } from "./operation";

/** Conversations and chats. */
export const THREAD_OPERATIONS = {
	getThread: {
		method: "get",
		path: "/threads/{id}",
		summary: "The letters of a thread that you hold, oldest first: the newest of them or, with a cursor, those before",
		query: threadPageSchema,
		status: 200,
		response: responses.pageOf(responses.message),
	},
	sendInThread: {
		method: "post",
		path: "/threads/{id}/messages",
		scope: "send",
		summary: "Answer everybody of a conversation; in a chat, the next line",
		body: threadMessageSchema,
		status: 201,
		response: z.object({ message: responses.message }),
	},
	openChat: {
		method: "post",
		path: "/chats",
		scope: "send",
		summary: "The one chat of these people, or of a group of yours",
		body: openChatSchema,
		status: 200,
		response: z.object({ thread: responses.chat }),
	},
	listChats: {
		method: "get",
		path: "/chats",
		summary: "Your chats that have a line, newest first",
		query: listChatsSchema,
		status: 200,
		response: responses.pageOf(responses.thread),
	},
	listThreads: {
		method: "get",
		path: "/threads",
		summary: "The conversations of a mailbox, newest first",
		query: listThreadsSchema,
		status: 200,
		response: responses.pageOf(responses.thread),
	},
	updateThread: {
		method: "patch",
		path: "/threads/{id}",
		summary: "Mark, star, file or mute a conversation: all of its letters, or those in the mailbox `from`",
		body: updateThreadSchema,
		status: 200,
		response: responses.thread,
	},
	deleteThread: { method: "delete", path: "/threads/{id}", summary: "Every letter of a conversation to trash; from trash, for good", status: 204 },
} as const satisfies Record<string, Operation>;
