import type { Keyboard, Locale } from "./accounts";

/** A person or a group as others see them. */
export interface PersonView {
	handle: string;
	name: string;
	kind: "person" | "group";
}

export interface ProfileView {
	handle: string;
	name: string;
	about?: string;
	locale: Locale;
	timeZone: string;
	receipts: boolean;
	/** Absent while all keys are the defaults. */
	keyboard?: Keyboard;
	/** The first account registered administers the site. */
	admin: boolean;
}

/** A signed-in device, visible to its account only. Times are ISO 8601 UTC. */
export interface SessionView {
	id: string;
	kind: "web" | "api";
	/** The User-Agent header at sign-in. */
	userAgent?: string;
	createdAt: string;
	/** Accurate to five minutes: not written at every request. */
	lastSeenAt: string;
	/** Whether it is the session of this request. */
	current: boolean;
}

export type DeliveryState = "queued" | "sent" | "delivered" | "read" | "failed" | "recalled";

/** The number of copies in each state; they add up to `total`. */
export interface DeliverySummary {
	total: number;
	queued: number;
	sent: number;
	delivered: number;
	read: number;
	failed: number;
}

/** The delivery state of one recipient's copy, for the sender. Times are ISO 8601 UTC. */
export interface DeliveryView {
	/** The id of the sender's own copy. */
	messageId: string;
	recipient: PersonView;
	via?: PersonView;
	state: DeliveryState;
	times: { queued: string; sent?: string; delivered?: string; read?: string; failed?: string };
	/** Why it failed, or `receipts_off` if the recipient does not send read receipts. */
	reason?: string;
}

export type HoldingMailbox = "inbox" | "sent" | "drafts" | "archive" | "trash" | "spam" | "snoozed" | "scheduled";

/** One account's copy of a message without its body, for lists. */
export interface MessageRow {
	id: string;
	threadId: string;
	clientId?: string;
	from: PersonView;
	to: PersonView[];
	cc: PersonView[];
	/** Only in the sender's own copy. */
	bcc?: PersonView[];
	subject: string;
	snippet: string;
	sentAt: string;
	receivedAt: string;
	mailbox: HoldingMailbox;
	labels: string[];
	read: boolean;
	starred: boolean;
	attachments: never[];
	inReplyTo?: string;
	/** Only in the sender's own copy. */
	deliveries?: DeliverySummary;
}

/** One account's copy of a message with its body. */
export interface MessageView extends MessageRow {
	text: string;
	html?: string;
}

/** Absolute counts of every mailbox, keyed by its name. */
export type CountsView = Record<HoldingMailbox, { total: number; unread: number }>;

export interface Page<Item> {
	items: Item[];
	nextCursor: string | null;
}

/** A page from anywhere in a mailbox, with its position. */
export interface PlacedPage<Item> extends Page<Item> {
	/** The number of messages newer than the first item. */
	place: number;
	/** The number of messages in the mailbox. */
	total: number;
	/** The message that was searched for; null if none was found or the page was requested by position. */
	targetId: string | null;
}
