"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Change } from "#lib/contracts/changes/change";
import type { MessageRow } from "#lib/contracts/views";

const CLEAR_AFTER_MS = 4_000;

/** Announces arriving letters and lines to screen readers (polite), and then removes the text, so that it is not read again. */
export function Announcer({ arrival }: { arrival: Change | null }) {
	const t = useTranslations("list");
	const [announced, setAnnounced] = useState<Change | null>(null);
	const row = arrival?.type === "message" && arrival !== announced ? arrival.data : undefined;
	useEffect(() => {
		const timer = setTimeout(() => setAnnounced(arrival), CLEAR_AFTER_MS);
		return () => clearTimeout(timer);
	}, [arrival]);
	const announcement = ({ mailbox, from: { name }, subject, snippet }: MessageRow) =>
		mailbox === "chats" ? t("arrivedLine", { name, text: snippet }) : t("arrived", { name, subject: subject || t("noSubject") });
	return (
		<p className="sr-only" role="status" aria-live="polite">
			{row && !isShown(row) ? announcement(row) : ""}
		</p>
	);
}

/** An open chat is a log, which announces its own lines. */
function isShown({ mailbox, threadId }: MessageRow): boolean {
	return mailbox === "chats" && window.location.pathname.endsWith(threadId);
}
