"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LedgerLine } from "#components/ledger/ledger-line";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Handle } from "#components/ui/handle";
import type { MessageView } from "#lib/contracts/views";
import { LetterTime } from "./format-time";
import { LetterText } from "./letter-text";
import { nameOf } from "./people-line";
import { RecipientLines } from "./recipient-lines";

/** One letter of a thread: folded to a line, or open with its text and, in one's own, its ledger line. */
export function LetterArticle({
	letter,
	own,
	open,
	fresh,
	onToggle,
}: {
	letter: MessageView;
	own: string;
	open: boolean;
	fresh: boolean;
	onToggle: (() => void) | null;
}) {
	const t = useTranslations("letter");
	const article = useRef<HTMLElement>(null);
	const turned = useRef(false);
	const mine = letter.from.handle === own;
	const sender = mine ? t("you") : nameOf(letter.from);
	const turn = () => {
		turned.current = true;
		onToggle?.();
	};
	// What was pressed is another button now; whoever walks by key stays where they were.
	useEffect(() => {
		if (turned.current) article.current?.querySelector<HTMLElement>(`[aria-expanded="${open}"][data-turn]`)?.focus({ preventScroll: true });
		turned.current = false;
	}, [open]);
	if (!open) {
		return (
			<article ref={article} className="border-t border-line">
				<button
					data-turn={letter.id}
					type="button"
					onClick={turn}
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
			ref={article}
			aria-label={t("from", { name: sender })}
			className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-3 border-t border-line px-7 py-(--letter-pad) max-md:grid-cols-[36px_minmax(0,1fr)] max-md:px-4"
		>
			<Avatar person={letter.from} size={32} />
			<div className="min-w-0">
				<header className="flex min-w-0 items-baseline gap-2">
					{onToggle ? (
						<button data-turn={letter.id} type="button" onClick={turn} aria-expanded="true" title={sender} className="min-w-0 truncate font-strong">
							{sender}
						</button>
					) : (
						<b title={sender} className="min-w-0 truncate">
							{sender}
						</b>
					)}
					<span title={mine ? letter.from.name : `@${letter.from.handle}`} className="min-w-8 truncate text-ink-3">
						{mine ? letter.from.name : <Handle of={letter.from} />}
					</span>
					{fresh && !mine ? <Badge look="lamp">{t("new")}</Badge> : null}
					<LetterTime iso={letter.sentAt} className="ms-auto flex-none text-ink-3" />
				</header>
				<RecipientLines letter={letter} own={own} />
			</div>
			<div className="col-start-2 min-w-0 max-md:col-span-2 max-md:col-start-1">
				<LetterText text={letter.text} />
				{letter.deliveries ? <LedgerLine id={letter.id} summary={letter.deliveries} /> : null}
			</div>
		</article>
	);
}
