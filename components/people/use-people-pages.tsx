"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { Result } from "#lib/contracts/result";
import type { Page, PersonView } from "#lib/contracts/views";
import { usePeopleActions } from "./people-actions";

type ListPeople = (input: { query: string; cursor?: string }) => Promise<Result<Page<PersonView>>>;

/** A page of everybody, or of the members of a group. */
export function useListPeople(group: string): ListPeople {
	const { listPeople, listMembers } = usePeopleActions();
	return useMemo(() => {
		if (group === "") return listPeople;
		return async (input) => {
			const result = await listMembers({ ...input, handle: group });
			return result.ok ? { ok: true, data: { ...result.data, items: result.data.items.map(({ member }) => member) } } : result;
		};
	}, [group, listPeople, listMembers]);
}

/** The loaded pages of everybody, or of the members of a group. */
export function usePeoplePages(first: Page<PersonView>, group: string, list: ListPeople) {
	const [loaded, setLoaded] = useState<{ group: string; page: Page<PersonView> }>({ group: "", page: first });
	const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
	const request = useCallback(
		async (cursor?: string) => {
			const result = await list({ query: "", cursor }).catch(() => null);
			return result?.ok ? result.data : null;
		},
		[list],
	);
	const isCurrent = loaded.group === group;
	useEffect(() => {
		if (isCurrent) return;
		let isWanted = true;
		void request().then((page) => {
			if (!isWanted) return;
			setState(page ? "idle" : "failed");
			if (page) setLoaded({ group, page });
		});
		return () => {
			isWanted = false;
		};
	}, [isCurrent, group, request]);
	const showMore = async () => {
		if (state === "busy" || loaded.page.nextCursor === null) return;
		setState("busy");
		const next = await request(loaded.page.nextCursor);
		setState(next ? "idle" : "failed");
		if (next) setLoaded((before) => ({ ...before, page: { items: [...before.page.items, ...next.items], nextCursor: next.nextCursor } }));
	};
	return {
		people: isCurrent ? loaded.page.items : [],
		hasMore: isCurrent && loaded.page.nextCursor !== null,
		busy: state === "busy",
		failed: state === "failed",
		showMore: () => void showMore(),
	};
}
