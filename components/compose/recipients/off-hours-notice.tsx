"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { LetterDraft } from "#components/compose/unsent/letter-draft";
import { useMailActions } from "#components/mail/mail-actions";
import { isWorkingTime } from "#lib/contracts/accounts/working-hours";
import type { PublicProfileView } from "#lib/contracts/views";

/** More people than this are not looked up: whoever writes to many does not wait for one. */
const LOOKED_UP_MAX = 5;

/** Says that it is not working time for somebody the letter is to, where they say when that is. */
export function OffHoursNotice({ draft }: { draft: LetterDraft }) {
	const t = useTranslations("compose");
	const format = useFormatter();
	const now = useNow({ updateInterval: 60_000 });
	const people = usePeople(draft.to.flatMap(({ person }) => (person?.kind === "person" ? [person.handle] : [])));
	const off = people.filter(({ workingHours, timeZone }) => workingHours && !isWorkingTime(workingHours, timeZone, now));
	const [first] = off;
	if (!first) return null;
	const time = format.dateTime(now, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: first.timeZone });
	return (
		<p role="status" className="border-b border-line px-4 py-1.5 text-small text-ink-3">
			{off.length === 1 ? t("offHours", { name: first.name, time }) : t("offHoursMany", { names: format.list(off.map(({ name }) => name)) })}
		</p>
	);
}

/** Their profiles, as far as they are loaded. */
function usePeople(handles: readonly string[]): PublicProfileView[] {
	const { getPerson } = useMailActions();
	const [known, setKnown] = useState<Record<string, PublicProfileView>>({});
	const wanted = handles.length > LOOKED_UP_MAX ? [] : handles.filter((handle) => !known[handle]);
	const key = wanted.join(" ");
	useEffect(() => {
		if (key === "") return;
		let isCurrent = true;
		for (const handle of key.split(" ")) {
			void getPerson({ handle })
				.catch(() => null)
				.then((result) => {
					if (isCurrent && result?.ok) setKnown((before) => ({ ...before, [handle]: result.data.person }));
				});
		}
		return () => {
			isCurrent = false;
		};
	}, [key, getPerson]);
	return handles.flatMap((handle) => known[handle] ?? []);
}
