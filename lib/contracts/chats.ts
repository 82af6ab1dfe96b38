import { z } from "zod";
import { manyLines, singleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";
import { normaliseHandle } from "./addresses/handle-rules";
import { pageSchema, queryBoolean } from "./messages";

const id = z.string().min(1).max(64);
const handle = z.string().min(1).max(LIMITS.addressMaxChars).transform(normaliseHandle);

/** The one chat of exactly these people, oneself included, or that of a group. */
export const openChatSchema = z
	.strictObject({ with: z.array(handle).min(1).max(LIMITS.chatPeopleMax).optional(), group: handle.optional() })
	.refine((input) => (input.with === undefined) !== (input.group === undefined), { error: "Say with whom: people, or one group" });
export type OpenChatInput = z.input<typeof openChatSchema>;
export type OpenChat = z.output<typeof openChatSchema>;

export const listChatsSchema = pageSchema.extend({ unread: queryBoolean.optional() });

/** An answer to everybody of a conversation; in a chat, the next line. */
export const threadMessageSchema = z
	.strictObject({
		text: manyLines(LIMITS.textMaxBytes),
		attachments: z.array(id).max(LIMITS.attachmentsMax).default([]),
		/** An idempotency key made by the client: repeating it returns the first message instead of sending again. */
		clientId: singleLine(LIMITS.clientIdMaxChars).pipe(z.string().min(1)).optional(),
	})
	.refine(({ text }) => text.trim() !== "", { path: ["text"], error: "Write something first", params: { code: "empty_text" } });
export type ThreadMessageInput = z.input<typeof threadMessageSchema>;
export type ThreadMessage = z.output<typeof threadMessageSchema>;
