"use client";

import { useFormatter, useTimeZone, useTranslations } from "next-intl";
import { Fragment, type ReactNode, useState } from "react";
import { dayOf } from "#components/time/calendar-day";
import type { MessageView } from "#lib/contracts/views";

interface Props {
	letters: readonly MessageView[];
	isExpanded: (id: string) => boolean;
	children: (letter: MessageView) => ReactNode;
}

/** How many collapsed letters in a row stay lines of their own: of more, those in the middle are folded into one line. */
const COLLAPSED_MAX = 4;

/** The letters of a thread, oldest first, with a line for each new day. */
export function ThreadLetters({ letters, isExpanded, children }: Props) {
	const timeZone = useTimeZone() ?? "UTC";
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
	const days = letters.map(({ sentAt }) => dayOf(new Date(sentAt), timeZone));
	const severalDays = days[0] !== days.at(-1);
	const folds = foldsOf(letters, isExpanded).filter(({ id }) => !unfolded.has(id));
	return letters.map((letter, index) => {
		const fold = folds.find(({ from, to }) => index >= from && index <= to);
		if (fold)
			return fold.from === index ? (
				<FoldedLetters key={fold.id} count={fold.to - fold.from + 1} onOpen={() => setUnfolded(new Set(unfolded).add(fold.id))} />
			) : null;
		return (
			<Fragment key={letter.id}>
				{severalDays && days[index] !== days[index - 1] ? <DayLine iso={letter.sentAt} /> : null}
				{children(letter)}
			</Fragment>
		);
	});
}

function FoldedLetters({ count, onOpen }: { count: number; onOpen: () => void }) {
	const t = useTranslations("letter");
	return (
		<button
			type="button"
			onClick={onOpen}
			className="focus-inside flex-none border-t border-line bg-paper-2 px-7 py-[7px] ps-18 text-start text-small text-ink-3 hover:bg-hover hover:text-ink max-md:px-4 max-md:py-3 print:hidden"
		>
			{t("earlier", { count })}
		</button>
	);
}

function DayLine({ iso }: { iso: string }) {
	const format = useFormatter();
	return (
		<h2
			className="flex-none border-t border-line px-7 pt-3 pb-1 ps-18 text-small font-normal text-ink-3 max-md:px-4 [&+article]:border-t-0"
			suppressHydrationWarning
		>
			{format.dateTime(new Date(iso), { weekday: "long", day: "numeric", month: "long", year: "numeric" })}
		</h2>
	);
}

/** The runs of collapsed letters that are folded: all but the first and the last of more than COLLAPSED_MAX. */
function foldsOf(letters: readonly MessageView[], isExpanded: (id: string) => boolean): { id: string; from: number; to: number }[] {
	const folds: { id: string; from: number; to: number }[] = [];
	let start = 0;
	for (let at = 0; at <= letters.length; at++) {
		const letter = letters[at];
		if (letter && !isExpanded(letter.id)) continue;
		if (at - start > COLLAPSED_MAX) folds.push({ id: letters[start + 1]?.id ?? "", from: start + 1, to: at - 2 });
		start = at + 1;
	}
	return folds;
}
