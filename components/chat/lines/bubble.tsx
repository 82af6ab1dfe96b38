"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { linkedText } from "#components/letter/letter-text";
import type { MessageView } from "#lib/contracts/views";

interface Props {
	line: MessageView;
	isOwn: boolean;
	tabbable: boolean;
	selected?: boolean;
}

/** The text of a line; of one that was taken back, the trace. */
export function Bubble({ line, isOwn, tabbable, selected }: Props) {
	const t = useTranslations("chat");
	const tabIndex = tabbable ? 0 : -1;
	if (line.deletedAt !== undefined) {
		return (
			<p data-bubble tabIndex={tabIndex} className="rounded-2 border border-dashed border-line-2 px-3 py-1.5 text-ink-3 italic">
				{t(isOwn ? "takenBackByYou" : "takenBack")}
			</p>
		);
	}
	return (
		<div
			dir="auto"
			data-bubble
			tabIndex={tabIndex}
			className={clsx(
				"max-w-[min(100%,58ch)] min-w-0 rounded-[10px] px-3 py-1.5 text-body tracking-normal whitespace-pre-wrap wrap-anywhere [unicode-bidi:plaintext]",
				isOwn ? "bg-solid text-on-solid [&_a]:text-inherit" : "bg-paper-3 text-ink",
				selected && "outline-2 outline-offset-2 outline-(--focus)",
			)}
		>
			{linkedText(line.text)}
		</div>
	);
}
