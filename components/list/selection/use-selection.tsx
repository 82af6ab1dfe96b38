"use client";

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { VisibleList } from "#components/list/use-held-arrivals";
import type { ListRow } from "#lib/contracts/list-rows";

export interface Selection {
	ids: ReadonlySet<string>;
	/** The selected rows that the list shows. */
	rows: readonly ListRow[];
	/** Whether everything in the mailbox is selected, also what is not loaded. */
	everything: boolean;
	/** Selects a row, or takes it out; with `range`, selects every loaded row from the one selected last. */
	toggle: (id: string, range: boolean) => void;
	/** Selects the loaded rows. */
	selectLoaded: () => void;
	selectEverything: () => void;
	clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The selected rows of a list. A row that leaves the list leaves the selection. */
export function useSelection(list: VisibleList): Selection {
	const [ids, setIds] = useState<ReadonlySet<string>>(NONE);
	const [everything, setEverything] = useState(false);
	const lastId = useRef<string | null>(null);
	const latest = useRef(list);
	useLayoutEffect(() => {
		latest.current = list;
	});

	const toggle = useCallback((id: string, range: boolean) => {
		const from = range && lastId.current !== null ? latest.current.placeOf(lastId.current) : -1;
		const between = from < 0 ? [id] : idsBetween(latest.current, from, latest.current.placeOf(id));
		lastId.current = id;
		setEverything(false);
		setIds((before) => {
			if (from < 0 && before.has(id)) return new Set([...before].filter((other) => other !== id));
			return new Set([...before, ...between]);
		});
	}, []);
	const selectLoaded = useCallback(() => {
		setEverything(false);
		setIds(new Set(idsBetween(latest.current, 0, latest.current.size - 1)));
	}, []);
	const selectEverything = useCallback(() => setEverything(true), []);
	const clear = useCallback(() => {
		setEverything(false);
		setIds(NONE);
	}, []);

	return useMemo(() => {
		const rows = [...ids].flatMap((id) => list.at(list.placeOf(id)) ?? []);
		return { ids, rows, everything, toggle, selectLoaded, selectEverything, clear };
	}, [ids, list, everything, toggle, selectLoaded, selectEverything, clear]);
}

function idsBetween(list: VisibleList, a: number, b: number): string[] {
	const ids: string[] = [];
	for (let place = Math.min(a, b); place <= Math.max(a, b); place++) {
		const row = list.at(place);
		if (row) ids.push(row.id);
	}
	return ids;
}
