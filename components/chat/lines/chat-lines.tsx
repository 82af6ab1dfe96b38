"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent } from "react";
import type { PendingLine } from "#components/chat/saved-text";
import { nameOf } from "#components/mail/people-line";
import { PersonName } from "#components/person/person-name";
import { LetterTime } from "#components/time/format-time";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { isComposing } from "#components/ui/is-composing";
import type { MessageView, PersonView, SeenView } from "#lib/contracts/views";
import { ChatLine } from "./chat-line";
import { groupLines } from "./group-lines";
import { PendingLines } from "./pending-lines";

interface Props {
	lines: readonly MessageView[];
	pending: readonly PendingLine[];
	ownHandle: string;
	timeZone: string;
	/** The line above which the new ones begin, as of when the chat was opened. */
	firstUnread: string | null;
	seenBy: readonly SeenView[];
	/** Null where the first line is shown. */
	older: { state: "idle" | "loading" | "failed"; load: () => void } | null;
	/** Null where no lines are being selected. */
	selected: ReadonlySet<string> | null;
	canEdit: (line: MessageView) => boolean;
	onSelect: (id: string) => void;
	onEdit: (line: MessageView) => void;
	onTakeBack: (line: MessageView) => void;
	onReact: (line: MessageView, emoji: string, on: boolean) => void;
	onLedger: (id: string) => void;
	onRetry: (line: PendingLine) => void;
	onDiscard: (line: PendingLine) => void;
}

/** The lines of a chat, oldest first, with a line for each new day and one where the new ones begin. */
export function ChatLines(props: Props) {
	const { lines, pending, ownHandle, timeZone, firstUnread, seenBy, older, selected, canEdit } = props;
	const t = useTranslations("chat");
	const format = useFormatter();
	const places = seenPlaces(lines, seenBy);
	const lastOwn = lines.findLast(({ from, deletedAt }) => from.handle === ownHandle && !deletedAt)?.id;
	return (
		<div role="log" aria-label={t("lines")} onKeyDown={moveByArrows} className="mt-auto flex flex-col gap-3 px-6 pt-6 pb-4 max-md:px-3">
			{lines.length + pending.length === 0 ? <p className="self-center py-6 text-body text-ink-3">{t("empty")}</p> : null}
			{older ? (
				<Button look="ghost" busy={older.state === "loading"} onClick={older.load} className="self-center">
					{t(older.state === "failed" ? "olderFailed" : "older")}
				</Button>
			) : null}
			{groupLines(lines, timeZone, firstUnread).map((run) => (
				<Fragment key={run.id}>
					{run.newDay ? (
						<h2 className="self-center text-small font-normal text-ink-3" suppressHydrationWarning>
							{format.dateTime(new Date(run.newDay), { weekday: "long", day: "numeric", month: "long", year: "numeric" })}
						</h2>
					) : null}
					{run.id === firstUnread ? (
						<p className="flex items-center gap-2 text-small font-strong text-signal-text before:h-px before:flex-1 before:bg-signal after:h-px after:flex-1 after:bg-signal">
							{t("new")}
						</p>
					) : null}
					<div className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5">
						{run.from.handle === ownHandle ? <span /> : <Avatar person={run.from} size={28} className="mt-0.5" />}
						<div className="min-w-0">
							<p className={clsx("flex items-baseline gap-2 pb-1 text-small text-ink-3", run.from.handle === ownHandle && "justify-end")}>
								{run.from.handle === ownHandle ? (
									<b className="sr-only">{t("you")}</b>
								) : (
									<PersonName person={run.from} className="truncate font-strong text-ink">
										{nameOf(run.from)}
									</PersonName>
								)}
								<LetterTime iso={run.lines[0]?.sentAt ?? ""} />
							</p>
							<ol className="flex flex-col gap-1">
								{run.lines.map((line) => (
									<ChatLine
										key={line.id}
										line={line}
										ownHandle={ownHandle}
										seenBy={places.get(line.id) ?? []}
										marked={line.id === lastOwn}
										canEdit={canEdit(line)}
										tabbable={line.id === lines.at(-1)?.id}
										selecting={selected !== null}
										selected={selected?.has(line.id) ?? false}
										onSelect={() => props.onSelect(line.id)}
										onEdit={() => props.onEdit(line)}
										onTakeBack={() => props.onTakeBack(line)}
										onReact={(emoji, on) => props.onReact(line, emoji, on)}
										onLedger={() => props.onLedger(line.id)}
									/>
								))}
							</ol>
						</div>
					</div>
				</Fragment>
			))}
			<PendingLines lines={pending} onRetry={props.onRetry} onDiscard={props.onDiscard} />
		</div>
	);
}

/** Who has read up to each line and no further; who wrote a line has read what was before it. */
function seenPlaces(lines: readonly MessageView[], seenBy: readonly SeenView[]): Map<string, PersonView[]> {
	const places = new Map<string, PersonView[]>();
	for (const { person, messageId } of seenBy) {
		const read = lines.findIndex(({ id }) => id === messageId);
		const written = lines.findLastIndex(({ from }) => from.handle === person.handle);
		const line = lines[Math.max(read, written)];
		if (line) places.set(line.id, [...(places.get(line.id) ?? []), person]);
	}
	return places;
}

/** The arrow keys move the focus from line to line. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
	const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
	if (by === 0 || isComposing(event) || !(event.target instanceof HTMLElement) || !event.target.matches("[data-bubble]")) return;
	const bubbles = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-bubble]")];
	const next = bubbles[bubbles.indexOf(event.target) + by];
	if (!next) return;
	event.preventDefault();
	next.focus();
}
