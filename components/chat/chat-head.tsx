"use client";

import { ArrowLeft, Bell, BellOff, Ellipsis, Mails, Star } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { usePresence } from "#components/live/presence/use-presence";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { Menu, MenuItem } from "#components/overlays/menu";
import { PersonName } from "#components/person/person-name";
import { PresenceDot } from "#components/person/presence-dot";
import { usePresenceWords } from "#components/person/presence-words";
import { useShowAs } from "#components/thread/use-show-as";
import { Avatar } from "#components/ui/avatar";
import { IconButton } from "#components/ui/controls/icon-button";
import type { ListRow } from "#lib/contracts/list-rows";
import type { ChatView, PersonView } from "#lib/contracts/views";

interface Props {
	/** Null while there is no line. */
	row: ListRow | null;
	thread: ChatView;
	mailbox: ShownMailbox;
	title: string;
	/** Who the chat is with; a group stands for its people. */
	people: readonly PersonView[];
	/** What stands under the title: how many people, or whether the person is here. */
	detail: string;
	/** The names of those who are writing, which stand in its place meanwhile. */
	typing: readonly string[];
}

/** The head of a chat: who it is with, and what can be done with the whole of it. */
export function ChatHead({ row, thread, mailbox, title, people, detail, typing }: Props) {
	const t = useTranslations("chat");
	const letter = useTranslations("letter");
	const format = useFormatter();
	const keysOf = useKeysOf();
	const router = useRouter();
	const actions = useLetterActions();
	const showAs = useShowAs(thread.id);
	const first = people[0];
	const only = people.length === 1 ? first : undefined;
	const watched = only?.kind === "person" ? only.handle : undefined;
	const presence = usePresence(watched ? [watched] : [])[watched ?? ""];
	const words = usePresenceWords(presence);
	return (
		<header className="flex min-w-0 items-center gap-2 border-b border-line px-4 max-md:h-14 max-md:px-1">
			<IconButton icon={ArrowLeft} label={letter("back")} keys={keysOf("back")} onClick={() => router.push(`/${mailbox}`)} className="md:hidden!" />
			{first ? (
				<span className="relative flex-none">
					<Avatar person={first} size={28} />
					<PresenceDot presence={presence} />
				</span>
			) : null}
			<span className="min-w-0 flex-1 leading-4">
				<h1 dir="auto" className="truncate text-body/[18px] font-strong">
					{only ? <PersonName person={only}>{title}</PersonName> : title}
				</h1>
				<span className="block truncate text-small text-ink-3 empty:hidden">{typing.length > 0 ? null : [detail, words].filter(Boolean).join(" · ")}</span>
				<span aria-live="polite" className="block truncate text-small text-signal-text empty:hidden">
					{typing.length > 0 ? t("typing", { names: format.list(typing), count: typing.length }) : null}
				</span>
			</span>
			{row ? (
				<IconButton
					icon={Star}
					filled={row.starred}
					label={letter(row.starred ? "unstar" : "star")}
					keys={keysOf("star")}
					aria-pressed={row.starred}
					onClick={() => actions.star(row)}
				/>
			) : null}
			{row ? (
				<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("chatActions")} />}>
					<MenuItem icon={Mails} onClick={() => showAs("letters")}>
						{t("showLetters")}
					</MenuItem>
					<MenuItem icon={thread.muted ? Bell : BellOff} keys={keysOf("mute")} onClick={() => actions.mute(row)}>
						{letter(thread.muted ? "unmute" : "mute")}
					</MenuItem>
				</Menu>
			) : null}
		</header>
	);
}
