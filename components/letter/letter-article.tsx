"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ReplyKind } from "#components/compose/unsent/reply-draft";
import { LedgerLine } from "#components/ledger/ledger-line";
import { nameOf } from "#components/mail/people-line";
import { PersonName } from "#components/person/person-name";
import { LetterTime } from "#components/time/format-time";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Handle } from "#components/ui/handle";
import type { MessageView } from "#lib/contracts/views";
import { LetterText } from "./letter-text";
import { PrintHeader } from "./print-header";
import { RecipientLines } from "./recipient-lines";
import { ReplyBar } from "./reply-bar";

interface Props {
	letter: MessageView;
	ownHandle: string;
	open: boolean;
	/** Whether the toolbar and the shortcuts act on this letter. Pressing or focusing it marks it. */
	marked: boolean;
	fresh: boolean;
	onMark?: () => void;
	/** Absent where it cannot be collapsed. */
	onToggle?: (() => void) | null;
	/** Absent where it cannot be answered. */
	onReply?: (letter: MessageView, kind: ReplyKind) => void;
}

const MARKED =
	"aria-[current]:before:absolute aria-[current]:before:inset-y-0 aria-[current]:before:start-0 aria-[current]:before:border-s-[3px] aria-[current]:before:border-ink aria-[current]:before:content-['']";

/** One letter of a thread: collapsed to a line, or expanded with its text, its delivery summary (own letters) and the reply buttons. */
export function LetterArticle({ letter, ownHandle, open, marked, fresh, onMark, onToggle, onReply }: Props) {
	const t = useTranslations("letter");
	const article = useRef<HTMLElement>(null);
	const toggled = useRef(false);
	const isOwn = letter.from.handle === ownHandle;
	const sender = isOwn ? t("you") : nameOf(letter.from);
	const toggle = () => {
		toggled.current = true;
		onToggle?.();
	};
	// Toggling replaces the pressed button, so move the focus to its successor.
	useEffect(() => {
		if (toggled.current) article.current?.querySelector<HTMLElement>(`[aria-expanded="${open}"][data-turn]`)?.focus({ preventScroll: true });
		toggled.current = false;
	}, [open]);
	// The only letter of a thread needs no mark.
	const current = marked && onToggle ? "true" : undefined;
	const markProps = { ref: article, "aria-current": current, onFocus: onMark, onPointerDown: onMark } as const;
	if (!open) {
		return (
			<article {...markProps} className={clsx("print:hidden relative flex-none border-t border-line", MARKED)}>
				<button
					data-turn={letter.id}
					type="button"
					onClick={toggle}
					aria-expanded="false"
					className="focus-inside grid w-full grid-cols-[32px_minmax(0,1fr)] items-center gap-x-3 px-7 py-[9px] text-start hover:bg-paper-2 max-md:px-4 max-md:py-3"
				>
					<Avatar person={letter.from} size={24} className="ms-1" />
					<span className="flex min-w-0 items-center gap-2">
						<b title={sender} className="max-w-[60%] flex-none truncate">
							{sender}
						</b>
						<span className="min-w-0 flex-1 truncate text-ink-3">{letter.snippet}</span>
						<LetterTime iso={letter.sentAt} className="flex-none text-ink-3" />
					</span>
				</button>
			</article>
		);
	}
	return (
		<article
			{...markProps}
			aria-label={t("from", { name: sender })}
			className={clsx("relative flex flex-none flex-col border-t border-line last:grow", MARKED)}
		>
			<div className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-3 px-7 py-(--letter-pad) max-md:grid-cols-[36px_minmax(0,1fr)] max-md:px-4">
				<Avatar person={letter.from} size={32} className="print:hidden" />
				<PrintHeader letter={letter} />
				<div className="min-w-0 print:hidden">
					<header className="flex min-w-0 items-baseline gap-2">
						{onToggle ? (
							<button data-turn={letter.id} type="button" onClick={toggle} aria-expanded="true" title={sender} className="min-w-0 truncate font-strong">
								{sender}
							</button>
						) : (
							<b title={sender} className="min-w-0 truncate">
								{sender}
							</b>
						)}
						<span title={isOwn ? letter.from.name : `@${letter.from.handle}`} className="min-w-8 truncate text-ink-3">
							<PersonName person={letter.from}>{isOwn ? letter.from.name : <Handle of={letter.from} />}</PersonName>
						</span>
						{fresh && !isOwn ? <Badge look="accent">{t("new")}</Badge> : null}
						<LetterTime iso={letter.sentAt} className="ms-auto flex-none text-ink-3" />
					</header>
					<RecipientLines letter={letter} ownHandle={ownHandle} />
				</div>
				<div className="col-start-2 min-w-0 max-md:col-span-2 max-md:col-start-1">
					<LetterText text={letter.text} />
					{letter.deliveries ? <LedgerLine id={letter.id} summary={letter.deliveries} /> : null}
				</div>
			</div>
			{onReply ? <ReplyBar letter={letter} ownHandle={ownHandle} marked={marked} onReply={onReply} /> : null}
		</article>
	);
}
