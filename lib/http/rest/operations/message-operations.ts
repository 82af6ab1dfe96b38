import { z } from "zod";
import { composeMessageSchema, editContentSchema, listDeliveriesSchema, listMessagesSchema, updateMessageSchema } from "#lib/contracts/messages";
import * as responses from "../responses";
import type { Operation } from "./operation";

/** Single letters. */
export const MESSAGE_OPERATIONS = {
	sendMessage: {
		method: "post",
		path: "/messages",
		scope: "send",
		summary: "Send a letter",
		body: composeMessageSchema,
		status: 201,
		response: z.object({ message: responses.message }),
	},
	listMessages: {
		method: "get",
		path: "/messages",
		summary: "A mailbox, newest first",
		query: listMessagesSchema,
		status: 200,
		response: responses.pageOf(responses.message),
	},
	getMessage: { method: "get", path: "/messages/{id}", summary: "One letter", status: 200, response: responses.message },
	updateMessage: {
		method: "patch",
		path: "/messages/{id}",
		summary: "Mark, star or file a letter",
		body: updateMessageSchema,
		status: 200,
		response: responses.message,
	},
	deleteMessage: {
		method: "delete",
		path: "/messages/{id}",
		summary: "To trash; from trash, for good. Your own line of a chat is taken back for everybody",
		status: 204,
	},
	editContent: {
		method: "patch",
		path: "/messages/{id}/content",
		summary: "Change what your letter says for everybody who holds it; a line of a chat for 15 minutes",
		body: editContentSchema,
		status: 200,
		response: responses.message,
	},
	listVersions: {
		method: "get",
		path: "/messages/{id}/versions",
		summary: "What a letter was before each edit, oldest first",
		status: 200,
		response: z.object({ items: z.array(responses.messageVersion) }),
	},
	addReaction: { method: "put", path: "/messages/{id}/reactions/{emoji}", scope: "send", summary: "React to a letter that you hold", status: 204 },
	removeReaction: { method: "delete", path: "/messages/{id}/reactions/{emoji}", scope: "send", summary: "Take your reaction away", status: 204 },
	retryMessage: {
		method: "post",
		path: "/messages/{id}/retry",
		summary: "Deliver your letter to those whose delivery failed and would be accepted now",
		status: 200,
		response: z.object({ retried: z.array(z.string()) }),
	},
	listDeliveries: {
		method: "get",
		path: "/messages/{id}/deliveries",
		summary: "What became of each copy, or of those in one state; for the sender only",
		query: listDeliveriesSchema,
		status: 200,
		response: responses.pageOf(responses.delivery),
	},
} as const satisfies Record<string, Operation>;
