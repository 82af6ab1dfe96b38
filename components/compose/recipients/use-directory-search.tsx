"use client";

import { useEffect, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import type { PersonView } from "#lib/contracts/views";
import { suggestionsFor } from "./suggestions-for";

const DEBOUNCE_MS = 120;

/** Suggestions from the directory for typed text. Responses to outdated queries are ignored. */
export function useDirectorySearch(typed: string): PersonView[] {
	const { findPeople } = useMailActions();
	const query = typed.trim().replace(/^@/, "");
	const [found, setFound] = useState<{ query: string; people: PersonView[] }>({ query: "", people: [] });

	useEffect(() => {
		if (query === "") return;
		let isCurrent = true;
		const timer = setTimeout(async () => {
			const result = await findPeople({ query }).catch(() => null);
			if (isCurrent && result?.ok) setFound({ query, people: result.data.items });
		}, DEBOUNCE_MS);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [query, findPeople]);

	return suggestionsFor(query, found);
}
