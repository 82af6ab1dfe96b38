"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { PendingLine } from "#components/chat/saved-text";
import type { OlderLines } from "#components/chat/use-older-lines";
import { Button } from "#components/ui/controls/button";
import { isComposing } from "#components/ui/is-composing";
import type { MessageView, PersonView, SeenView } from "#lib/contracts/views";
import { ArchivedLine } from "./archived-line";
import { ChatLine } from "./chat-line";
import { LineRuns } from "./line-runs";
import { LinesDivider } from "./lines-divider";
import { PendingLines } from "./pending-lines";

interface Props {
	lines: readonly MessageView[];
	pending: readonly PendingLine[];
	ownHandle: string;
	timeZone: string;
	/** The line above which the new ones begin, as of when the chat was opened. */
	firstUnread: string | null;
	seenBy: readonly SeenView[];
	older: Pick<OlderLines, "next" | "state" | "load" | "beforeJoining">;
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

/** The lines of a chat, oldest first, after those of the group from before the reader joined. */
export function ChatLines(props: Props) {
	const { lines, pending, ownHandle, timeZone, firstUnread, seenBy, older, selected, canEdit } = props;
	const t = useTranslations("chat");
	const places = seenPlaces(lines, seenBy);
	const lastOwn = lines.findLast(({ from, deletedAt }) => from.handle === ownHandle && !deletedAt)?.id;
	return (
		<div role="log" aria-label={t("lines")} onKeyDown={moveByArrows} className="mt-auto flex flex-col gap-3 px-6 pt-6 pb-4 max-md:px-3">
			{lines.length + pending.length + older.beforeJoining.length === 0 && !older.next ? (
				<p className="self-center py-6 text-body text-ink-3">{t("empty")}</p>
			) : null}
			{older.next ? (
				<Button look="ghost" busy={older.state === "loading"} onClick={older.load} className="self-center">
					{t(older.state === "failed" ? "olderFailed" : older.next)}
				</Button>
			) : null}
			{older.beforeJoining.length > 0 ? (
				<>
					<LineRuns lines={older.beforeJoining} ownHandle={ownHandle} timeZone={timeZone}>
						{(line) => <ArchivedLine key={line.id} line={line} ownHandle={ownHandle} />}
					</LineRuns>
					<LinesDivider tone="plain">{t("joinedHere")}</LinesDivider>
				</>
			) : null}
			<LineRuns lines={lines} ownHandle={ownHandle} timeZone={timeZone} firstUnread={firstUnread}>
				{(line) => (
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
				)}
			</LineRuns>
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
