"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Fragment } from "react";
import { nameOf } from "#components/mail/people-line";
import type { MessageView, PersonView } from "#lib/contracts/views";

/** The header of a printed letter: all recipients with their handles, and the full date. */
export function PrintHeader({ letter }: { letter: MessageView }) {
	const t = useTranslations("letter.print");
	const format = useFormatter();
	const lines = [
		["from", [letter.from]],
		["to", letter.to],
		["cc", letter.cc],
		["bcc", letter.bcc ?? []],
	] as const;
	const sentAt = format.dateTime(new Date(letter.sentAt), { dateStyle: "full", timeStyle: "short" });
	return (
		<dl className="mb-4 hidden grid-cols-[auto_1fr] gap-x-3 break-inside-avoid print:grid">
			{lines.map(([field, people]) =>
				people.length === 0 ? null : (
					<Fragment key={field}>
						<dt>{t(field)}</dt>
						<dd className="wrap-anywhere">{people.map(nameAndHandle).join(", ")}</dd>
					</Fragment>
				),
			)}
			<dt>{t("date")}</dt>
			<dd>{sentAt}</dd>
			<dt>{t("subject")}</dt>
			<dd className="wrap-anywhere">{letter.subject}</dd>
		</dl>
	);
}

function nameAndHandle(person: PersonView): string {
	return person.kind === "group" ? nameOf(person) : `${person.name} (@${person.handle})`;
}
