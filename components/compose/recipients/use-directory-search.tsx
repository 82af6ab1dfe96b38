"use client";

import { useEffect, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import type { PersonView } from "#lib/contracts/views";
import { suggestionsFor } from "./suggestions-for";

const PAUSE_MS = 120;

/** The directory's answer to what is typed. Only the latest question's answer is shown. */
export function useDirectorySearch(typed: string): PersonView[] {
	const { findPeople } = useMailActions();
	const query = typed.trim().replace(/^@/, "");
	const [found, setFound] = useState<{ query: string; people: PersonView[] }>({ query: "", people: [] });

	useEffect(() => {
		if (query === "") return;
		let current = true;
		const timer = setTimeout(async () => {
			const result = await findPeople({ query }).catch(() => null);
			if (current && result?.ok) setFound({ query, people: result.data.items });
		}, PAUSE_MS);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [query, findPeople]);

	return suggestionsFor(query, found);
}
