import { useTranslations } from "next-intl";
import { correspondent, nameOf, PeopleLine } from "#components/mail/people-line";
import type { ListRow } from "#lib/contracts/list-rows";
import type { PersonView } from "#lib/contracts/views";

/** How many others a conversation names. */
const NAMES_MAX = 2;

/** Who a row is from or to; of a conversation, who has written in it, and how many letters it has. */
export function RowPeople({ row, ownHandle, unread }: { row: ListRow; ownHandle: string; unread: boolean }) {
	const t = useTranslations("list");
	if (row.thread?.kind === "chat") return <ChatName row={row} ownHandle={ownHandle} />;
	const writers = writersOf(row, ownHandle);
	const count = row.thread?.count ?? 1;
	if (writers === null) {
		const recipients = [...row.to, ...row.cc, ...(row.bcc ?? [])];
		return (
			<>
				<span className={unread ? undefined : "text-ink-3"}>{t("to")}</span> <PeopleLine people={recipients} own={ownHandle} max={2} />
				<LetterCount count={count} />
			</>
		);
	}
	return (
		<>
			{writers.map((person) => (person.handle === ownHandle ? t("you") : writers.length > 1 ? firstName(person) : nameOf(person))).join(", ")}
			<LetterCount count={count} />
		</>
	);
}

/** Whom a chat is with; of one's own notes, that they are. */
function ChatName({ row, ownHandle }: { row: ListRow; ownHandle: string }) {
	const t = useTranslations("chat");
	const others = row.thread?.participants.filter(({ handle }) => handle !== ownHandle) ?? [];
	const names = others.map((person) => (others.length > 1 ? firstName(person) : nameOf(person)));
	return names.length > 0 ? names.join(", ") : t("notes");
}

function LetterCount({ count }: { count: number }) {
	const t = useTranslations("list");
	if (count < 2) return null;
	return (
		<span className="mono ps-1.5 font-normal text-ink-3">
			<span aria-hidden="true">{count}</span>
			<span className="sr-only">{t("letters", { count })}</span>
		</span>
	);
}

/** The writers that a row names: at most two others, and oneself; null where nobody but oneself has written. */
function writersOf(row: ListRow, ownHandle: string): PersonView[] | null {
	const { person, outgoing } = correspondent(row, ownHandle);
	if (!row.thread) return outgoing ? null : [person];
	const writers = row.thread.participants.slice(0, row.thread.senders);
	const others = writers.filter(({ handle }) => handle !== ownHandle);
	if (others.length === 0 && row.deliveries) return null;
	const named = [...others.slice(0, 1), ...others.slice(1).slice(1 - NAMES_MAX)];
	return writers.filter((writer) => writer.handle === ownHandle || named.includes(writer));
}

function firstName(person: PersonView): string {
	return person.kind === "group" ? nameOf(person) : (nameOf(person).split(" ")[0] ?? person.handle);
}

/** The person whose picture a row shows: of a conversation, the last other who wrote, else the first it was sent to; of a chat, whom it is with. */
export function pictured(row: ListRow, ownHandle: string): PersonView {
	if (row.thread?.kind === "chat") return row.thread.participants.find(({ handle }) => handle !== ownHandle) ?? row.from;
	const lastOther = row.thread?.participants.slice(0, row.thread.senders).findLast(({ handle }) => handle !== ownHandle);
	return lastOther ?? correspondent(row, ownHandle).person;
}
