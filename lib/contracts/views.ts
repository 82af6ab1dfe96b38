import type { Locale } from "#lib/contracts/accounts/locales";
import type { Keyboard } from "#lib/contracts/accounts/profile";
import type { SecurityEvent } from "#lib/contracts/accounts/security-events";
import type { TokenScope } from "#lib/contracts/accounts/token-scopes";
import type { WorkingHours } from "#lib/contracts/accounts/working-hours";
import type { JoinPolicy } from "#lib/contracts/groups/group-policies";
import type { SiteProblem } from "./site-problems";

/** A person or a group as others see them. */
export interface PersonView {
	handle: string;
	name: string;
	kind: "person" | "group";
}

/** What everybody here may know of a person. */
export interface PublicProfileView extends PersonView {
	about?: string;
	timeZone: string;
	/** Absent once its time is over. */
	status?: StatusView;
	workingHours?: WorkingHours;
}

/** What a person says they are doing. */
export interface StatusView {
	text: string;
	until?: string;
}

export interface ProfileView {
	handle: string;
	/** Those before it, which nobody else can take; absent where there are none. */
	formerHandles?: readonly string[];
	name: string;
	about?: string;
	locale: Locale;
	timeZone: string;
	receipts: boolean;
	/** Whether lists show one row for each conversation, instead of each letter. */
	conversations: boolean;
	/** Whether others see if the person is here. */
	presence: boolean;
	/** Whether the directory and the suggestions name the person. */
	listed: boolean;
	status?: StatusView;
	workingHours?: WorkingHours;
	/** Absent while all keys are the defaults. */
	keyboard?: Keyboard;
	/** The first account registered administers the site. */
	admin: boolean;
}

/** Whether a person gets read receipts, whatever the setting for everybody says. */
export interface ReceiptChoiceView {
	person: PersonView;
	share: boolean;
}

/** A person whom the account blocks, since when. */
export interface BlockedView {
	person: PersonView;
	since: string;
}

/** A signed-in device, visible to its account only. Times are ISO 8601 UTC. */
export interface SessionView {
	id: string;
	kind: "web" | "api";
	/** The User-Agent header at sign-in. */
	userAgent?: string;
	/** The address it was opened from. */
	address?: string;
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

export type HoldingMailbox = "inbox" | "sent" | "drafts" | "archive" | "trash" | "spam" | "snoozed" | "scheduled" | "chats";

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
	/** When its sender last edited it. */
	editedAt?: string;
	/** When its sender took it back: then it has no text. */
	deletedAt?: string;
	/** In the order of the first of each; absent where there are none. */
	reactions?: ReactionView[];
	/** Only in the sender's own copy. */
	deliveries?: DeliverySummary;
}

/** An emoji and the people who reacted by it. */
export interface ReactionView {
	emoji: string;
	people: PersonView[];
}

/** What a message was before it was edited. */
export interface MessageVersionView {
	subject: string;
	text: string;
	html?: string;
	/** When it was written. */
	at: string;
}

/** One account's copy of a message with its body. */
export interface MessageView extends MessageRow {
	text: string;
	html?: string;
}

/** Mailboxes with counters: those that hold messages, and all of them together except trash, spam and chats. */
export type CountedMailbox = HoldingMailbox | "all";

/** Absolute counts of one mailbox: its messages, and its threads. */
export interface MailboxCounts {
	total: number;
	unread: number;
	threads: number;
	/** Threads with an unread message in this mailbox. */
	unreadThreads: number;
}

/** Absolute counts of every mailbox, keyed by its name. */
export type CountsView = Record<CountedMailbox, MailboxCounts>;

/** How a thread is shown: a letter each, or line by line. */
export type ThreadKind = "letters" | "chat";

/** A thread within one mailbox. */
export interface ThreadPlace {
	/** The number of its messages there, and of those unread. */
	total: number;
	unread: number;
	/** The newest of its messages there, which the list of the mailbox is sorted by. */
	receivedAt: string;
	messageId: string;
	/** Only in `sent`, and where that message is not the thread's newest: its snippet, and the state of its copies. */
	snippet?: string;
	deliveries?: DeliverySummary;
}

/** A conversation as one account holds it, for lists. The figures are those of the whole thread without trash and spam, unless it is there entirely. */
export interface ThreadView {
	id: string;
	/** The newest message's, without reply prefixes. */
	subject: string;
	/** The senders in the order of their first message, then the other recipients of the newest; at most 20. */
	participants: PersonView[];
	/** How many of the participants have written. */
	senders: number;
	count: number;
	unread: number;
	starred: boolean;
	muted: boolean;
	kind: ThreadKind;
	shownAs: ThreadKind;
	labels: string[];
	snippet: string;
	/** In the list of a mailbox, of the newest message there; elsewhere of the newest message. */
	receivedAt: string;
	/** The newest message, without its text. */
	latest: MessageRow;
	/** Where its messages are. */
	mailboxes: Partial<Record<CountedMailbox, ThreadPlace>>;
	/** Of a chat: up to which message each of the others has read, of those who share it. */
	seenBy?: SeenView[];
}

/** The newest message of a chat that a person has read; `messageId` is that of one's own copy. */
export interface SeenView {
	person: PersonView;
	messageId: string;
}

/** A chat that was opened: as a thread, and without one's newest message where none was written yet. */
export type ChatView = Omit<ThreadView, "latest"> & { latest: MessageRow | null };

export type JobState = "waiting" | "running" | "done" | "failed";

/** Work that goes on after the request that caused it. `total` is 0 until it is known. */
export interface JobView {
	id: string;
	kind: string;
	state: JobState;
	done: number;
	total: number;
	/** The file that it made, once it is done. */
	blob?: string;
	/** Why it failed. */
	error?: { code: string; message: string };
}

/** An account's second factors. */
export interface FactorsView {
	/** Whether an authenticator app is on. */
	totp: boolean;
	passkeys: number;
	/** How many recovery codes are left. */
	recoveryCodes: number;
}

export interface PasskeyView {
	id: string;
	name: string;
	createdAt: string;
	lastUsedAt?: string;
	/** Whether its maker's cloud keeps a copy. */
	backedUp: boolean;
}

export interface ApiTokenView {
	id: string;
	name: string;
	scopes: TokenScope[];
	createdAt: string;
	/** Absent: until it is ended. */
	expiresAt?: string;
	/** Accurate to five minutes. */
	lastUsedAt?: string;
}

/** A person as administrators see them. */
export interface ManagedAccountView {
	handle: string;
	name: string;
	state: "active" | "waiting" | "suspended";
	role: "member" | "admin";
	createdAt: string;
	/** Accurate to five minutes. */
	lastSeenAt?: string;
	/** Whether the account has a second factor. */
	secondFactor: boolean;
}

/** What was erased of a deleted account, and what remains: signed by the site (Ed25519) over the JSON of everything before the signature. */
export interface ErasureReceipt {
	type: "pombo-erasure-receipt";
	version: 1;
	/** The address of the site. */
	site: string;
	account: { id: string; handle: string; createdAt: string };
	requestedAt: string;
	erasedAt: string;
	erased: { key: true; profile: true; signIn: true; letters: number; ledgers: number; groupsLeft: number; groupsDeleted: number };
	remains: { what: "copies_of_others" | "handle" | "security_events" | "backups"; count: number; why: string }[];
	/** Of the site, base64url. */
	publicKey: string;
	signature: string;
}

/** A group as administrators see it. */
export interface ManagedGroupView {
	handle: string;
	name: string;
	members: number;
	joinPolicy: JoinPolicy;
	/** The handles of its owners. */
	owners: string[];
	createdAt: string;
}

/** A job as administrators see it: what kind of work, and how far it is. */
export interface ManagedJobView extends JobView {
	attempts: number;
	createdAt: string;
	/** When it is due; absent once it has ended. */
	runAt?: string;
	finishedAt?: string;
}

/** How the site is. Sizes in bytes. */
export interface SiteHealthView {
	/** What an administrator should look at; none is well. */
	problems: SiteProblem[];
	process: { node: string; startedAt: string; memoryBytes: number };
	database: { dialect: "sqlite" | "postgresql"; bytes: number; answeredMs: number };
	/** Of the data directory. */
	disk: { freeBytes: number; totalBytes: number };
	/** `late` are due for five minutes and not begun. */
	jobs: { waiting: number; running: number; failed: number; late: number };
	/** The version of the master key that seals. */
	keys: { version: number };
	people: number;
	groups: number;
	/** Letters in all mailboxes, each copy counted. */
	copies: number;
}

/** An invitation by which somebody can still come. */
export interface InviteView {
	id: string;
	/** The handle of the administrator who made it. */
	by: string;
	/** The group that they join. */
	group?: string;
	/** Absent: as many as want. */
	usesLeft?: number;
	used: number;
	createdAt: string;
	expiresAt?: string;
}

/** What a person should look at: devices on which the account was new, and how often its password was guessed. */
export interface SecurityNoticesView {
	devices: { at: string; address?: string; userAgent?: string }[];
	/** None below the number that one mistypes. */
	guesses: number;
}

/** What happened to an account's security. `detail` is what the kind has to say besides: the browser, a name, a number. */
export interface SecurityEventView {
	id: string;
	at: string;
	kind: SecurityEvent;
	address?: string;
	/** The session that acted. */
	sessionId?: string;
	detail?: Readonly<Record<string, string | number | boolean | undefined>>;
}

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
