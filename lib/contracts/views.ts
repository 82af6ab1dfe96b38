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
	/** Absent while all keys are as they come. */
	keyboard?: Keyboard;
	/** The first account registered administers the site. */
	admin: boolean;
}

/** A device where the account is signed in, as only the account sees it. Times are ISO 8601 UTC. */
export interface SessionView {
	id: string;
	kind: "web" | "api";
	/** As the device introduced itself when it signed in. */
	userAgent?: string;
	createdAt: string;
	/** To five minutes: a device that is busy is not written down at every step. */
	lastSeenAt: string;
	/** Whether it is the one that asks. */
	current: boolean;
}

export type DeliveryState = "queued" | "sent" | "delivered" | "read" | "failed" | "recalled";

/** How many copies stand in each state; the states add up to `total`. */
export interface DeliverySummary {
	total: number;
	queued: number;
	sent: number;
	delivered: number;
	read: number;
	failed: number;
}

/** One recipient's copy, as the sender may know it. Times are ISO 8601 UTC. */
export interface DeliveryView {
	/** The sender's own copy of the letter. */
	messageId: string;
	recipient: PersonView;
	via?: PersonView;
	state: DeliveryState;
	times: { queued: string; sent?: string; delivered?: string; read?: string; failed?: string };
	/** Why it failed, or `receipts_off` where the recipient does not share reading. */
	reason?: string;
}

export type HoldingMailbox = "inbox" | "sent" | "drafts" | "archive" | "trash" | "spam" | "snoozed" | "scheduled";

/** One account's copy of a letter without its body: what a list shows. */
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

/** One account's copy of a letter, whole. */
export interface MessageView extends MessageRow {
	text: string;
	html?: string;
}

/** Absolute figures of every mailbox, keyed by its name. */
export type CountsView = Record<HoldingMailbox, { total: number; unread: number }>;

export interface Page<Item> {
	items: Item[];
	nextCursor: string | null;
}

/** A page from the middle of a mailbox, and where in it the page begins. */
export interface PlacedPage<Item> extends Page<Item> {
	/** How many letters are newer than the first of these. */
	place: number;
	/** How many letters the mailbox holds. */
	total: number;
	/** The letter that was looked for; null where a place was asked for, or nothing was found. */
	targetId: string | null;
}
