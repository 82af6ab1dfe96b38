"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Result } from "#lib/contracts/result";
import type { Page } from "#lib/contracts/views";

const TYPING_PAUSE_MS = 200;

/**
 * The loaded pages of a list that is narrowed by `filter`, and loads again when that changes. `list` is asked with the filter and the
 * cursor; of several requests the last one is shown.
 */
export function usePagedList<Item, Filter extends object>(
	first: Page<Item>,
	none: Filter,
	list: (input: Filter & { cursor?: string }) => Promise<Result<Page<Item>>>,
) {
	const t = useTranslations("admin");
	const [page, setPage] = useState(first);
	const [filter, setFilter] = useState(none);
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const wanted = useRef(0);

	const load = async (cursor?: string) => {
		wanted.current += 1;
		const own = wanted.current;
		setBusy(true);
		const result = await list({ ...filter, ...(cursor === undefined ? {} : { cursor }) }).catch(() => null);
		if (own !== wanted.current) return;
		setBusy(false);
		setProblem(result?.ok ? null : t("notLoaded"));
		if (result?.ok) setPage((before) => (cursor ? { ...result.data, items: [...before.items, ...result.data.items] } : result.data));
	};
	const latest = useRef(load);
	latest.current = load;
	const shown = useRef(filter);
	useEffect(() => {
		if (shown.current === filter) return;
		const timer = setTimeout(() => {
			shown.current = filter;
			void latest.current();
		}, TYPING_PAUSE_MS);
		return () => clearTimeout(timer);
	}, [filter]);

	return {
		items: page.items,
		hasMore: page.nextCursor !== null,
		busy,
		filter,
		narrow: (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change })),
		problem,
		showMore: () => void load(page.nextCursor ?? undefined),
		reload: () => load(),
		/** Changes what is shown, as after an act on one of them. */
		edit: (change: (items: Item[]) => Item[]) => setPage((before) => ({ ...before, items: change(before.items) })),
	};
}
