"use client";

import { useEffect, useState } from "react";
import type { Result } from "#lib/contracts/result";
import type { Page } from "#lib/contracts/views";

const DEBOUNCE_MS = 120;

/** What a typed query finds by `search`, which is the same function for the same list; null while it is empty or its answer is not there yet. Answers to former queries are ignored. */
export function useSearch<T>(query: string, search: (input: { query: string }) => Promise<Result<Page<T>>>) {
	const typed = query.trim().replace(/^@/, "");
	const [found, setFound] = useState<{ query: string; search: typeof search; items: T[] | null } | null>(null);
	useEffect(() => {
		if (typed === "") return;
		let isCurrent = true;
		const timer = setTimeout(async () => {
			const result = await search({ query: typed }).catch(() => null);
			if (isCurrent) setFound({ query: typed, search, items: result?.ok ? result.data.items : null });
		}, DEBOUNCE_MS);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [typed, search]);
	const isAnswered = found?.query === typed && found.search === search;
	return { isSearching: typed !== "", found: typed !== "" && isAnswered ? found.items : null, hasFailed: typed !== "" && isAnswered && found.items === null };
}
