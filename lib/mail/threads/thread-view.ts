import type { HoldingRole, MailboxRole } from "#lib/accounts/default-mailboxes";
import { bareSubject } from "#lib/contracts/text/subject";
import type { MessageRow, PersonView, SeenView, ThreadKind, ThreadPlace, ThreadView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { ThreadId } from "#lib/core/ids";
import { isListed, nameOf } from "#lib/mail/mailboxes/mailbox-roles";
import type { ThreadRow } from "./thread-rows";

const PARTICIPANTS_MAX = 20;

/** A thread's row in one mailbox, with the mailbox's role. */
export type PlacedThreadRow = Omit<ThreadRow, "mailbox_id"> & { role: MailboxRole };

export interface ThreadParts {
	id: ThreadId;
	rows: readonly PlacedThreadRow[];
	/** The message of `newestOf(rows)`. */
	latest: MessageRow;
	/** The newest message in `sent`, where there is one. */
	sent: MessageRow | null;
	/** In the order of their first message. */
	senders: readonly PersonView[];
	muted: boolean;
	shownAs: ThreadKind | null;
	/** Of a chat: whom it is of, and who has read up to where. */
	chat?: { people: readonly PersonView[]; seenBy: SeenView[] };
}

/** The rows whose figures are the thread's: that of all mailboxes, or those of trash and spam where it is nowhere else. */
function countedRows(rows: readonly PlacedThreadRow[]): readonly PlacedThreadRow[] {
	const all = rows.filter(({ role }) => role === "all");
	return all.length > 0 ? all : rows;
}

/** The row of a thread's newest message. */
export function newestOf(rows: readonly PlacedThreadRow[]): PlacedThreadRow {
	const [first, ...others] = countedRows(rows);
	if (!first) throw new Error("a thread without messages has no newest one");
	return others.reduce((newest, row) => (row.received_at > newest.received_at ? row : newest), first);
}

export function threadView({ id, rows, latest, sent, senders, muted, shownAs, chat }: ThreadParts): ThreadView {
	const counted = countedRows(rows);
	const sum = (figure: "total" | "unread" | "flagged") => counted.reduce((total, row) => total + row[figure], 0);
	const people = chat?.people ?? firstPeople(senders, [latest.from], latest.to, latest.cc, latest.bcc ?? []);
	const kind = chat ? "chat" : "letters";
	return {
		id,
		subject: bareSubject(latest.subject),
		participants: people.slice(0, PARTICIPANTS_MAX),
		senders: Math.min(chat ? people.length : senders.length, PARTICIPANTS_MAX),
		count: sum("total"),
		unread: sum("unread"),
		starred: sum("flagged") > 0,
		muted,
		kind,
		shownAs: shownAs ?? kind,
		labels: [],
		snippet: latest.snippet,
		receivedAt: latest.receivedAt,
		latest,
		mailboxes: Object.fromEntries(rows.map((row) => [nameOf(row.role), placeOf(row, sent?.id === latest.id ? null : sent)])),
		...(chat ? { seenBy: chat.seenBy } : {}),
	};
}

/** The first PARTICIPANTS_MAX different people of these lists, whatever their length. */
function firstPeople(...lists: readonly (readonly PersonView[])[]): PersonView[] {
	const people = new Map<string, PersonView>();
	for (const list of lists) {
		for (const person of list) {
			if (people.size === PARTICIPANTS_MAX) return [...people.values()];
			if (!people.has(person.handle)) people.set(person.handle, person);
		}
	}
	return [...people.values()];
}

function placeOf({ role, total, unread, received_at, email_id }: PlacedThreadRow, sent: MessageRow | null): ThreadPlace {
	const place = { total, unread, receivedAt: toIso(received_at), messageId: email_id };
	return role === "sent" && sent ? { ...place, snippet: sent.snippet, ...(sent.deliveries ? { deliveries: sent.deliveries } : {}) } : place;
}

/** The rows of a thread that begins with these copies of one account, all received at the same time. */
export function initialRows(copies: readonly { id: string; role: HoldingRole; seen: boolean }[], receivedAt: number): PlacedThreadRow[] {
	const rows = new Map<MailboxRole, PlacedThreadRow>();
	for (const { id, role, seen } of copies) {
		for (const place of isListed(role) ? [role, "all" as const] : [role]) {
			const before = rows.get(place);
			rows.set(place, {
				role: place,
				received_at: receivedAt,
				email_id: (before && before.email_id > id ? before.email_id : id) as PlacedThreadRow["email_id"],
				total: (before?.total ?? 0) + 1,
				unread: (before?.unread ?? 0) + (seen ? 0 : 1),
				flagged: 0,
			});
		}
	}
	return [...rows.values()];
}
