import { z } from "zod";
import { LOCALES } from "#lib/contracts/accounts/locales";
import { keyboardSchema } from "#lib/contracts/accounts/profile";
import { TOKEN_SCOPES } from "#lib/contracts/accounts/token-scopes";
import { siteSettingsSchema } from "#lib/contracts/administration";
import type { ChangeType } from "#lib/contracts/changes/change";
import { ARCHIVE_POLICIES, GROUP_ROLES, JOIN_POLICIES, MEMBER_STATES, POST_POLICIES } from "#lib/contracts/groups/group-policies";
import { SITE_PROBLEMS } from "#lib/contracts/site-problems";

/** The API's response schemas, for its OpenAPI document and its contract tests. */
const time = z.iso.datetime();

export const person = z.object({ handle: z.string(), name: z.string(), kind: z.enum(["person", "group"]) });
const status = z.object({ text: z.string(), until: time.optional() });
const workingHours = z.object({ days: z.array(z.int().min(1).max(7)), from: z.string(), to: z.string() });
export const publicProfile = person.extend({
	about: z.string().optional(),
	timeZone: z.string(),
	status: status.optional(),
	workingHours: workingHours.optional(),
});
export const profile = z.object({
	handle: z.string(),
	formerHandles: z.array(z.string()).optional(),
	name: z.string(),
	about: z.string().optional(),
	locale: z.enum(LOCALES),
	timeZone: z.string(),
	receipts: z.boolean(),
	conversations: z.boolean(),
	presence: z.boolean(),
	listed: z.boolean(),
	status: status.optional(),
	workingHours: workingHours.optional(),
	keyboard: keyboardSchema.optional(),
	admin: z.boolean(),
});
export const blocked = z.object({ person, since: time });
export const receiptChoice = z.object({ person, share: z.boolean() });
export const tokens = z.object({ access: z.string(), refresh: z.string() });
export const signedIn = tokens.extend({ user: profile, deviceToken: z.string().optional() });
export const registered = z.union([signedIn, z.object({ user: profile, state: z.literal("waiting") })]);
export const siteSettings = siteSettingsSchema;
export const madeInvite = z.object({ id: z.string(), url: z.string() });
export const invite = z.object({
	id: z.string(),
	by: z.string(),
	group: z.string().optional(),
	usesLeft: z.int().optional(),
	used: z.int(),
	createdAt: time,
	expiresAt: time.optional(),
});
export const totpSecret = z.object({ secret: z.string(), uri: z.string() });
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export const passkey = z.object({ id: z.string(), name: z.string(), createdAt: time, lastUsedAt: time.optional(), backedUp: z.boolean() });
export const madeToken = z.object({ id: z.string(), token: z.string() });
export const apiToken = z.object({
	id: z.string(),
	name: z.string(),
	scopes: z.array(z.enum(TOKEN_SCOPES)),
	createdAt: time,
	expiresAt: time.optional(),
	lastUsedAt: time.optional(),
});
export const link = z.object({ url: z.string() });
export const managedAccount = z.object({
	handle: z.string(),
	name: z.string(),
	state: z.enum(["active", "waiting", "suspended"]),
	role: z.enum(["member", "admin"]),
	createdAt: time,
	lastSeenAt: time.optional(),
	secondFactor: z.boolean(),
});
export const managedGroup = z.object({
	handle: z.string(),
	name: z.string(),
	members: z.int(),
	joinPolicy: z.enum(JOIN_POLICIES),
	owners: z.array(z.string()),
	createdAt: time,
});
export const managedJob = z.object({
	id: z.string(),
	kind: z.string(),
	state: z.enum(["waiting", "running", "done", "failed"]),
	done: z.int(),
	total: z.int(),
	attempts: z.int(),
	createdAt: time,
	runAt: time.optional(),
	finishedAt: time.optional(),
	error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export const siteHealth = z.object({
	problems: z.array(z.enum(SITE_PROBLEMS)),
	process: z.object({ node: z.string(), startedAt: time, memoryBytes: z.int() }),
	database: z.object({ dialect: z.enum(["sqlite", "postgresql"]), bytes: z.int(), answeredMs: z.number() }),
	disk: z.object({ freeBytes: z.int(), totalBytes: z.int() }),
	jobs: z.object({ waiting: z.int(), running: z.int(), failed: z.int(), late: z.int() }),
	keys: z.object({ version: z.int() }),
	people: z.int(),
	groups: z.int(),
	copies: z.int(),
});
export const deletion = z.object({ deletesAt: time, receiptToken: z.string() });
export const erasureReceipt = z.object({
	type: z.literal("pombo-erasure-receipt"),
	version: z.literal(1),
	site: z.string(),
	account: z.object({ id: z.string(), handle: z.string(), createdAt: time }),
	requestedAt: time,
	erasedAt: time,
	erased: z.object({
		key: z.literal(true),
		profile: z.literal(true),
		signIn: z.literal(true),
		letters: z.int(),
		ledgers: z.int(),
		groupsLeft: z.int(),
		groupsDeleted: z.int(),
	}),
	remains: z.array(z.object({ what: z.enum(["copies_of_others", "handle", "security_events", "backups"]), count: z.int(), why: z.string() })),
	publicKey: z.string(),
	signature: z.string(),
});
export const announced = z.object({ people: z.int() });
export const securityEvent = z.object({
	id: z.string(),
	at: time,
	kind: z.string(),
	address: z.string().optional(),
	sessionId: z.string().optional(),
	detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export const usernameCheck = z.object({ username: z.string(), valid: z.boolean(), exists: z.boolean(), problem: z.string().optional() });

export const session = z.object({
	id: z.string(),
	kind: z.enum(["web", "api"]),
	userAgent: z.string().optional(),
	address: z.string().optional(),
	createdAt: time,
	lastSeenAt: time,
	current: z.boolean(),
});

const summary = z.object({ total: z.int(), queued: z.int(), sent: z.int(), delivered: z.int(), read: z.int(), failed: z.int() });
const mailbox = z.enum(["inbox", "sent", "drafts", "archive", "trash", "spam", "snoozed", "scheduled", "chats"]);

export const message = z.object({
	id: z.string(),
	threadId: z.string(),
	clientId: z.string().optional(),
	from: person,
	to: z.array(person),
	cc: z.array(person),
	bcc: z.array(person).optional(),
	subject: z.string(),
	text: z.string(),
	html: z.string().optional(),
	snippet: z.string(),
	sentAt: time,
	receivedAt: time,
	mailbox,
	labels: z.array(z.string()),
	read: z.boolean(),
	starred: z.boolean(),
	attachments: z.array(z.never()),
	inReplyTo: z.string().optional(),
	editedAt: time.optional(),
	deletedAt: time.optional(),
	reactions: z.array(z.object({ emoji: z.string(), people: z.array(person) })).optional(),
	deliveries: summary.optional(),
});
export const messageVersion = z.object({ subject: z.string(), text: z.string(), html: z.string().optional(), at: time });

export const delivery = z.object({
	messageId: z.string(),
	recipient: person,
	via: person.optional(),
	state: z.enum(["queued", "sent", "delivered", "read", "failed", "recalled"]),
	times: z.object({ queued: time, sent: time.optional(), delivered: time.optional(), read: time.optional(), failed: time.optional() }),
	reason: z.string().optional(),
});

const threadKind = z.enum(["letters", "chat"]);
const countedMailbox = z.enum([...mailbox.options, "all"]);
export const thread = z.object({
	id: z.string(),
	subject: z.string(),
	participants: z.array(person),
	senders: z.int(),
	count: z.int(),
	unread: z.int(),
	starred: z.boolean(),
	muted: z.boolean(),
	kind: threadKind,
	shownAs: threadKind,
	labels: z.array(z.string()),
	snippet: z.string(),
	receivedAt: time,
	latest: message.omit({ text: true, html: true }),
	mailboxes: z.partialRecord(
		countedMailbox,
		z.object({ total: z.int(), unread: z.int(), receivedAt: time, messageId: z.string(), snippet: z.string().optional(), deliveries: summary.optional() }),
	),
	seenBy: z.array(z.object({ person, messageId: z.string() })).optional(),
});
export const chat = thread.extend({ latest: thread.shape.latest.nullable() });

export const job = z.object({
	id: z.string(),
	kind: z.string(),
	state: z.enum(["waiting", "running", "done", "failed"]),
	done: z.int(),
	total: z.int(),
	blob: z.string().optional(),
	error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export const startedJob = z.object({ job: job });

const counts = z.record(countedMailbox, z.object({ total: z.int(), unread: z.int(), threads: z.int(), unreadThreads: z.int() }));

export const group = z.object({
	handle: z.string(),
	name: z.string(),
	description: z.string(),
	joinPolicy: z.enum(JOIN_POLICIES),
	postPolicy: z.enum(POST_POLICIES),
	archivePolicy: z.enum(ARCHIVE_POLICIES),
	members: z.int(),
	myRole: z.enum(GROUP_ROLES).nullable(),
	myState: z.enum(MEMBER_STATES).nullable(),
});
export const groupMember = z.object({ member: person, role: z.enum(GROUP_ROLES), state: z.enum(MEMBER_STATES), since: time });
const noMember = z.object({ member: person, role: z.null(), state: z.null() });

/** What a change of each type carries (lib/contracts/changes/change.ts). */
const changeData = {
	message,
	thread,
	delivery: delivery.extend({ threadId: z.string(), summary }),
	job,
	counts,
	profile,
	blocked,
	group: group.extend({ member: z.union([groupMember, noMember]).optional() }),
} satisfies Record<ChangeType, z.ZodType>;

function changeOf<Type extends ChangeType>(type: Type) {
	const operation = z.enum(["created", "updated", "deleted"]);
	return z.object({ seq: z.int(), id: z.string(), op: operation, type: z.literal(type), data: changeData[type].optional() });
}
const [first, ...others] = (Object.keys(changeData) as ChangeType[]).map(changeOf);
const change = z.discriminatedUnion("type", [first as NonNullable<typeof first>, ...others]);
export const changes = z.object({ changes: z.array(change), seq: z.int(), more: z.boolean() });

export const problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	code: z.string(),
	detail: z.string(),
	requestId: z.string(),
	errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
	return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
