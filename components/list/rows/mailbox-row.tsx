"use client";

import clsx from "clsx";
import Link from "next/link";
import { memo, useState } from "react";
import { RowCheckbox } from "#components/list/selection/row-checkbox";
import { useLetterActions } from "#components/mail/use-letter-actions";
import { usePending } from "#components/panes/pending-navigation";
import { lazyPart } from "#components/ui/loading/lazy-part";
import type { ListRow } from "#lib/contracts/list-rows";
import { RowText } from "./row-text";
import { swipeTargets } from "./swipe-targets";
import { useSwipe } from "./use-swipe";

const RowActions = lazyPart(() => import("#components/shell/lazy-bundle").then((bundle) => bundle.RowActions));
const SwipeBackground = lazyPart(() => import("#components/shell/lazy-bundle").then((bundle) => bundle.SwipeBackground));

interface Props {
	row: ListRow;
	/** The height of the rows directly above it that are not rendered. */
	spaceAbove: string | undefined;
	href: string;
	ownHandle: string;
	open: boolean;
	arriving: boolean;
	tabIndex: 0 | -1;
	/** Its position in the list, counted from one. */
	place: number;
	size: number;
	onFocus: (id: string) => void;
	selected: boolean;
	/** Whether any row of the list is selected. */
	selecting: boolean;
	onSelect: (id: string, range: boolean) => void;
}

/** One letter in a list: a link to it, with quick actions on hover and by swiping. */
export const MailboxRow = memo(function MailboxRow(props: Props) {
	const { row, spaceAbove, href, ownHandle, open, arriving, tabIndex, place, size, onFocus, selected, selecting, onSelect } = props;
	const { to, begin } = usePending();
	const act = useLetterActions();
	const [hovered, setHovered] = useState(false);
	const targets = swipeTargets(row);
	const swipeAction = (side: keyof typeof targets) => {
		const target = targets[side];
		return target && (() => act.file(row, target));
	};
	const { side, pastThreshold, handlers } = useSwipe({ end: swipeAction("end"), start: swipeAction("start") });
	const swipeTarget = side && targets[side];
	const current = open ? to === null : to === href;
	return (
		<li
			aria-posinset={place}
			aria-setsize={size}
			style={{ marginBlockStart: spaceAbove }}
			onPointerEnter={(event) => setHovered(event.pointerType !== "touch")}
			onPointerLeave={() => setHovered(false)}
			className={clsx("group/row relative h-(--row-h) border-b border-line", arriving && "is-arriving", swipeTarget && "overflow-clip")}
		>
			{swipeTarget ? <SwipeBackground side={side} to={swipeTarget} pastThreshold={pastThreshold} /> : null}
			<Link
				href={href}
				data-row={row.id}
				tabIndex={tabIndex}
				draggable={false}
				onFocus={() => onFocus(row.id)}
				onClick={(event) => {
					// Shift would open a new window.
					if (!event.shiftKey) return;
					event.preventDefault();
					onSelect(row.id, true);
				}}
				onNavigate={() => begin("letter", href)}
				prefetch={false}
				aria-current={open ? "true" : undefined}
				{...handlers}
				className={clsx(
					"focus-inside relative grid h-full touch-pan-y grid-cols-[8px_var(--av)_minmax(0,1fr)] items-center gap-x-[9px] ps-[7px] pe-4 text-ink no-underline",
					current || selected ? "bg-sel [--bg:var(--sel)]" : "md:group-hover/row:bg-hover md:group-hover/row:[--bg:var(--hover)]",
					swipeTarget && !current && "bg-paper-2!",
				)}
			>
				<RowText row={row} ownHandle={ownHandle} open={open} arriving={arriving} />
			</Link>
			<RowCheckbox row={row} selected={selected} shown={hovered} onSelect={onSelect} />
			{hovered && !selecting ? <RowActions row={row} /> : null}
		</li>
	);
});
