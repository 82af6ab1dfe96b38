"use client";

import clsx from "clsx";
import Link from "next/link";
import { memo, useState } from "react";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { usePending } from "#components/panes/pending-navigation";
import type { MessageRow } from "#lib/contracts/views";
import { RowActions } from "./row-actions";
import { RowText } from "./row-text";
import { SwipeBackground, swipeTargets } from "./swipe-background";
import { useSwipe } from "./use-swipe";

interface Props {
	row: MessageRow;
	/** The room of the rows above it that are not drawn. */
	room: string | undefined;
	href: string;
	own: string;
	open: boolean;
	arriving: boolean;
	tabIndex: 0 | -1;
	/** Where it stands in how long a list, counted from one. */
	place: number;
	size: number;
	onFocus: (id: string) => void;
}

/** One letter in a list: a link to it, named in full for screen readers, with quick actions under the pointer and the finger. */
export const MailboxRow = memo(function MailboxRow({ row, room, href, own, open, arriving, tabIndex, place, size, onFocus }: Props) {
	const { to, begin } = usePending();
	const act = useLetterActions();
	const [pointed, setPointed] = useState(false);
	const targets = swipeTargets(row);
	const file = (side: keyof typeof targets) => {
		const target = targets[side];
		return target && (() => act.file(row, target));
	};
	const { side, far, handlers } = useSwipe({ end: file("end"), start: file("start") });
	const behind = side && targets[side];
	const shown = open ? to === null : to === href;
	return (
		<li
			aria-posinset={place}
			aria-setsize={size}
			style={{ marginBlockStart: room }}
			onPointerEnter={(event) => setPointed(event.pointerType !== "touch")}
			onPointerLeave={() => setPointed(false)}
			className={clsx("group/row relative h-(--row-h) border-b border-line", arriving && "is-arriving", behind && "overflow-clip")}
		>
			{behind ? <SwipeBackground side={side} to={behind} far={far} /> : null}
			<Link
				href={href}
				data-row={row.id}
				tabIndex={tabIndex}
				draggable={false}
				onFocus={() => onFocus(row.id)}
				onNavigate={() => begin("letter", href)}
				prefetch={false}
				aria-current={open ? "true" : undefined}
				{...handlers}
				className={clsx(
					"focus-inside relative grid h-full touch-pan-y grid-cols-[8px_var(--av)_minmax(0,1fr)] items-center gap-x-[9px] ps-[7px] pe-4 text-ink no-underline",
					shown ? "bg-sel [--bg:var(--sel)]" : "md:group-hover/row:bg-hover md:group-hover/row:[--bg:var(--hover)]",
					behind && !shown && "bg-paper-2!",
				)}
			>
				<RowText row={row} own={own} open={open} arriving={arriving} />
			</Link>
			{pointed ? <RowActions row={row} /> : null}
		</li>
	);
});
