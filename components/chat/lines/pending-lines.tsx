"use client";

import { useTranslations } from "next-intl";
import type { PendingLine } from "#components/chat/saved-text";
import { Button } from "#components/ui/controls/button";
import { DeliveryMark } from "#components/ui/delivery-mark";

interface Props {
	lines: readonly PendingLine[];
	onRetry: (line: PendingLine) => void;
	onDiscard: (line: PendingLine) => void;
}

/** Lines on their way to the server, and those that did not get there, with why and what to do. */
export function PendingLines({ lines, onRetry, onDiscard }: Props) {
	const t = useTranslations("chat");
	const delivery = useTranslations("delivery");
	if (lines.length === 0) return null;
	return (
		<ol className="flex flex-col items-end gap-1" aria-label={t("pending")}>
			{lines.map((line) => (
				<li key={line.clientId} className="flex max-w-full flex-col items-end">
					<p
						dir="auto"
						className="max-w-[min(100%,58ch)] rounded-[10px] bg-solid px-3 py-1.5 text-body tracking-normal whitespace-pre-wrap text-on-solid opacity-70 wrap-anywhere"
					>
						{line.text}
					</p>
					{line.failure ? (
						<p role="alert" className="mt-1 flex flex-wrap items-center justify-end gap-2 text-small text-danger-text">
							{line.failure}
							<Button onClick={() => onRetry(line)}>{t("sendAgain")}</Button>
							<Button look="ghost" onClick={() => onDiscard(line)}>
								{t("discard")}
							</Button>
						</p>
					) : (
						<span className="mt-1">
							<DeliveryMark state="queued" label={delivery("states.queued")} />
						</span>
					)}
				</li>
			))}
		</ol>
	);
}
