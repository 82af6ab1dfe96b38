"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { nameOf } from "#components/mail/people-line";
import { PersonName } from "#components/person/person-name";
import { LetterTime } from "#components/time/format-time";
import { Avatar } from "#components/ui/avatar";
import type { MessageView } from "#lib/contracts/views";
import { groupLines } from "./group-lines";
import { LinesDivider } from "./lines-divider";

interface Props {
	lines: readonly MessageView[];
	ownHandle: string;
	timeZone: string;
	/** The line above which the new ones begin. */
	firstUnread?: string | null;
	/** Renders one line as an item of a list. */
	children: (line: MessageView) => ReactNode;
}

/** Lines under the names of their senders, oldest first, with a heading for each new day and a line where the new ones begin. */
export function LineRuns({ lines, ownHandle, timeZone, firstUnread = null, children }: Props) {
	const t = useTranslations("chat");
	const format = useFormatter();
	return groupLines(lines, timeZone, firstUnread).map((run) => (
		<Fragment key={run.id}>
			{run.newDay ? (
				<h2 className="self-center text-small font-normal text-ink-3" suppressHydrationWarning>
					{format.dateTime(new Date(run.newDay), { weekday: "long", day: "numeric", month: "long", year: "numeric" })}
				</h2>
			) : null}
			{run.id === firstUnread ? <LinesDivider tone="signal">{t("new")}</LinesDivider> : null}
			<div className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5">
				{run.from.handle === ownHandle ? <span /> : <Avatar person={run.from} size={28} className="mt-0.5" />}
				<div className="min-w-0">
					<p className={clsx("flex items-baseline gap-2 pb-1 text-small text-ink-3", run.from.handle === ownHandle && "justify-end")}>
						{run.from.handle === ownHandle ? (
							<b className="sr-only">{t("you")}</b>
						) : (
							<PersonName person={run.from} className="truncate font-strong text-ink">
								{nameOf(run.from)}
							</PersonName>
						)}
						<LetterTime iso={run.lines[0]?.sentAt ?? ""} />
					</p>
					<ol className="flex flex-col gap-1">{run.lines.map(children)}</ol>
				</div>
			</div>
		</Fragment>
	));
}
