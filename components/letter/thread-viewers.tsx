"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useReportViewing, useViewers } from "#components/live/presence/use-viewing";
import { peopleOf } from "#components/mail/people-line";
import type { MessageView } from "#lib/contracts/views";

/** Who else has a conversation open, and who is answering in it; the others are told that it is open here. */
export function ThreadViewers({ threadId, letters }: { threadId: string; letters: readonly MessageView[] }) {
	const t = useTranslations("letter");
	const format = useFormatter();
	useReportViewing(threadId, false);
	const viewers = useViewers(threadId);
	const people = peopleOf(letters);
	const names = (replying: boolean) => viewers.filter((viewer) => viewer.replying === replying).map(({ handle }) => people.get(handle)?.name ?? `@${handle}`);
	const [answering, reading] = [names(true), names(false)];
	return (
		<span aria-live="polite" className="flex flex-wrap gap-x-3 empty:hidden">
			{answering.length > 0 ? <span className="text-signal-text">{t("answering", { names: format.list(answering), count: answering.length })}</span> : null}
			{reading.length > 0 ? <span>{t("reading", { names: format.list(reading), count: reading.length })}</span> : null}
		</span>
	);
}
