"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SummaryMark } from "#components/mail/summary-mark";
import { ExactTime } from "#components/time/format-time";
import { Bubble } from "./bubble";
import { LineMenu } from "./line-menu";
import type { LineProps } from "./line-props";
import { LineVersions } from "./line-versions";
import { Reactions } from "./reactions";
import { SeenBy } from "./seen-by";

/** One line of a chat: a bubble with its reactions, its state, and who has read up to it; of a line that was taken back, the trace. */
export function ChatLine(props: LineProps) {
	const { line, ownHandle, seenBy, marked, tabbable, selecting, selected, onSelect, onReact, onLedger } = props;
	const t = useTranslations("chat");
	const [versionsOpen, setVersionsOpen] = useState(false);
	// The actions are there while the line is hovered or has the focus, which a tap gives it.
	const [active, setActive] = useState(false);
	const leave = ({ currentTarget, relatedTarget }: { currentTarget: HTMLElement; relatedTarget?: EventTarget | null }) => {
		const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
		// What one of the buttons has opened is elsewhere in the page.
		if (!isInside && !currentTarget.querySelector('[aria-expanded="true"]')) setActive(false);
	};
	const isOwn = line.from.handle === ownHandle;
	const gone = line.deletedAt !== undefined;
	return (
		<li
			className={clsx("relative flex flex-col", isOwn ? "items-end" : "items-start")}
			data-line={line.id}
			onPointerEnter={({ pointerType }) => pointerType !== "touch" && setActive(true)}
			onPointerLeave={(event) => event.currentTarget.contains(document.activeElement) || leave(event)}
			onFocus={() => setActive(true)}
			onBlur={leave}
		>
			<div className={clsx("flex max-w-full items-center gap-1.5", isOwn && "flex-row-reverse")}>
				{selecting && !gone ? (
					<input type="checkbox" checked={selected} onChange={onSelect} aria-label={t("select")} className="size-4 flex-none accent-(--solid) max-md:size-5" />
				) : null}
				<Bubble line={line} isOwn={isOwn} tabbable={tabbable} selected={selected} />
				{selecting || gone || !active ? null : <LineMenu {...props} />}
			</div>
			{line.editedAt && !gone ? (
				<button
					type="button"
					aria-expanded={versionsOpen}
					onClick={() => setVersionsOpen(!versionsOpen)}
					className="mt-0.5 rounded-1 px-1 text-small text-ink-3 hover:text-ink max-md:py-1.5"
				>
					{t("edited")} <ExactTime iso={line.editedAt} />
				</button>
			) : null}
			{versionsOpen ? <LineVersions id={line.id} editedAt={line.editedAt} /> : null}
			{gone ? null : <Reactions reactions={line.reactions ?? []} ownHandle={ownHandle} onToggle={onReact} className="mt-1" />}
			{marked && line.deliveries?.total && !gone ? (
				<button type="button" onClick={onLedger} className="mt-1 rounded-1 p-0.5 hover:bg-hover" data-tip={t("deliveries")}>
					<SummaryMark summary={line.deliveries} />
					<span className="sr-only">{t("deliveries")}</span>
				</button>
			) : null}
			<SeenBy people={seenBy} />
		</li>
	);
}
