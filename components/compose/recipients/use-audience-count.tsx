"use client";

import { useEffect, useState } from "react";
import { ADDRESS_FIELDS, countPeople, type LetterDraft } from "#components/compose/unsent/letter-draft";
import { useMailActions } from "#components/mail/mail-actions";

/** How many people a draft would reach. Of groups the server says how many; until it has, each counts as one. */
export function useAudienceCount(draft: LetterDraft): number {
	const { countAudience } = useMailActions();
	const chips = ADDRESS_FIELDS.flatMap((field) => draft[field]).filter(({ person }) => person !== null);
	const hasGroup = chips.some(({ person }) => person?.kind === "group");
	const key = hasGroup ? chips.map(({ address, person }) => person?.handle ?? address).join("\n") : "";
	const [counted, setCounted] = useState<{ key: string; people: number } | null>(null);
	useEffect(() => {
		if (key === "") return;
		let isCurrent = true;
		void countAudience({ addresses: key.split("\n") })
			.catch(() => null)
			.then((result) => {
				if (isCurrent && result?.ok) setCounted({ key, people: result.data.people });
			});
		return () => {
			isCurrent = false;
		};
	}, [key, countAudience]);
	return counted && counted.key === key ? counted.people : countPeople(draft);
}
