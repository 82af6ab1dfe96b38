"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import type { ManagedAccountView, Page } from "#lib/contracts/views";

const TYPING_PAUSE_MS = 200;

/** The loaded pages of the people who match the search and the state. */
export function useManagedPeople(first: Page<ManagedAccountView>) {
	const t = useTranslations("admin.people");
	const { listAccounts } = useAdminActions();
	const [page, setPage] = useState(first);
	const [query, setQuery] = useState("");
	const [state, setState] = useState<"all" | "suspended">("all");
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const wanted = useRef(0);

	/** Of several requests the last one is shown. */
	const load = async (cursor?: string) => {
		wanted.current += 1;
		const own = wanted.current;
		setBusy(true);
		const result = await listAccounts({ query, cursor, ...(state === "all" ? {} : { state }) }).catch(() => null);
		if (own !== wanted.current) return;
		setBusy(false);
		setProblem(result?.ok ? null : t("notLoaded"));
		if (result?.ok) setPage((before) => (cursor ? { ...result.data, items: [...before.items, ...result.data.items] } : result.data));
	};
	const latest = useRef(load);
	latest.current = load;
	const isFirst = useRef(true);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asks again when what is asked for changes
	useEffect(() => {
		if (isFirst.current) {
			isFirst.current = false;
			return;
		}
		const timer = setTimeout(() => void latest.current(), TYPING_PAUSE_MS);
		return () => clearTimeout(timer);
	}, [query, state]);

	return {
		people: page.items,
		hasMore: page.nextCursor !== null,
		busy,
		query,
		setQuery,
		state,
		setState,
		problem,
		showMore: () => void load(page.nextCursor ?? undefined),
		replace: (person: ManagedAccountView) =>
			setPage((shown) => ({ ...shown, items: shown.items.map((other) => (other.handle === person.handle ? person : other)) })),
	};
}
