import { z } from "zod";
import { manyLines, singleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";

/** Mailbox names of the contract. `starred` and `all` are views over every mailbox, the others hold messages. */
export const MAILBOX_NAMES = ["inbox", "sent", "drafts", "archive", "trash", "spam", "snoozed", "scheduled", "chats", "starred", "all"] as const;
export type MailboxName = (typeof MAILBOX_NAMES)[number];
/** Mailboxes that a message may be moved to; `sent` accepts only messages that the account sent, `chats` only lines of chats. */
export const FILING_MAILBOXES = ["inbox", "sent", "archive", "trash", "spam", "chats"] as const;
export type FilingMailbox = (typeof FILING_MAILBOXES)[number];

const id = z.string().min(1).max(64);
const addressSchema = singleLine(LIMITS.addressMaxChars).pipe(z.string().min(1, "Write an address"));
const addresses = z.array(addressSchema);

/** A message to send, the same for the web page, REST and the socket. */
export const composeMessageSchema = z
	.strictObject({
		to: addresses.default([]),
		cc: addresses.default([]),
		bcc: addresses.default([]),
		subject: singleLine(LIMITS.subjectMaxChars).default(""),
		text: manyLines(LIMITS.textMaxBytes).optional(),
		html: manyLines(LIMITS.htmlMaxBytes).optional(),
		inReplyTo: id.optional(),
		attachments: z.array(id).max(LIMITS.attachmentsMax).default([]),
		/** An idempotency key made by the client: repeating it returns the first message instead of sending again. */
		clientId: singleLine(LIMITS.clientIdMaxChars).pipe(z.string().min(1)).optional(),
	})
	.superRefine((message, context) => {
		const count = message.to.length + message.cc.length + message.bcc.length;
		if (count === 0) {
			context.addIssue({ code: "custom", path: ["to"], message: "Add at least one recipient", params: { code: "no_recipient" } });
		}
		if (count > LIMITS.addressesMax) {
			context.addIssue({
				code: "custom",
				path: ["to"],
				message: `Write to at most ${LIMITS.addressesMax} addresses`,
				params: { code: "too_many_recipients" },
			});
		}
		if (!message.text?.trim() && !message.html?.trim()) {
			context.addIssue({ code: "custom", path: ["text"], message: "Write something first", params: { code: "empty_text" } });
		}
	});
export type ComposeMessageInput = z.input<typeof composeMessageSchema>;
export type ComposeMessage = z.output<typeof composeMessageSchema>;

export const updateMessageSchema = z
	.strictObject({ read: z.boolean(), starred: z.boolean(), mailbox: z.enum(FILING_MAILBOXES) })
	.partial()
	.refine((update) => Object.keys(update).length > 0, { error: "Say what to change" });
export type UpdateMessageInput = z.infer<typeof updateMessageSchema>;

/** What to change of a message that one has sent; absent fields stay as they are. */
export const editContentSchema = z
	.strictObject({
		subject: singleLine(LIMITS.subjectMaxChars),
		text: manyLines(LIMITS.textMaxBytes),
		html: manyLines(LIMITS.htmlMaxBytes),
	})
	.partial()
	.refine((content) => Object.keys(content).length > 0, { error: "Say what to change" });
export type EditContentInput = z.infer<typeof editContentSchema>;

/** `true` or `false` as a query parameter. */
export const queryBoolean = z.enum(["true", "false"]).transform((text) => text === "true");

export const pageSchema = z.strictObject({
	cursor: z.string().max(LIMITS.cursorMaxChars).optional(),
	limit: z.coerce.number().int().min(1).max(LIMITS.pageMax).default(LIMITS.pageDefault),
});

/** The states of a delivery that a ledger lists apart. */
export const LISTED_STATES = ["queued", "sent", "delivered", "read", "failed"] as const;

export const listDeliveriesSchema = pageSchema.extend({ state: z.enum(LISTED_STATES).optional() });
export type ListDeliveriesInput = z.infer<typeof listDeliveriesSchema>;

export const listMessagesSchema = pageSchema.extend({
	mailbox: z.enum(MAILBOX_NAMES).default("inbox"),
	unread: queryBoolean.optional(),
});
export type ListMessagesInput = z.infer<typeof listMessagesSchema>;

export const listChangesSchema = z.strictObject({ since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER) });

export const receivedSchema = z.strictObject({ ids: z.array(id).min(1).max(LIMITS.receivedIdsMax) });
