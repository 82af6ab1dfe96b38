"use client";

import { useEffect, useState } from "react";
import type { Cursor } from "./use-cursor";
import type { FindLetter } from "./use-letter-walk";
import type { ShownList } from "./use-still-list";

/** Goes to the newest letter before a moment, with the focus; where all are newer, to the end of the list. One page is loaded. */
export function useGoToDate(list: ShownList, cursor: Cursor, find: FindLetter, bringToTop: (place: number) => void): (until: Date) => void {
	/** The letter to go to as soon as the list holds it; null stands for the last one. */
	const [goal, setGoal] = useState<{ id: string | null } | null>(null);
	useEffect(() => {
		if (!goal) return;
		const place = goal.id === null ? list.size - 1 : list.placeOf(goal.id);
		if (!list.at(place)) return;
		setGoal(null);
		bringToTop(place);
		cursor.focusRow(place);
	}, [goal, list, cursor, bringToTop]);
	return (until) => {
		void find({ until: until.toISOString() }).then((id) => setGoal(id === undefined ? null : { id }));
	};
}
