"use client";

import { useMemo } from "react";
import { useLive } from "#components/live/live-provider";
import { groupKey } from "#components/live/live-state";
import type { GroupView } from "#lib/contracts/groups/group-views";

/** A group as it is now, given what the server rendered at `seq`; null once the account has no part in it, or it was deleted. */
export function useGroup(rendered: GroupView, seq: number): GroupView | null {
	const changedAt = useLive((state) => state.changedAt[groupKey(rendered.handle)] ?? -1);
	const live = useLive((state) => state.account.groups[rendered.handle]);
	return changedAt > seq ? (live ?? null) : rendered;
}

/** The account's own groups as they are now, by name. */
export function useOwnGroups(rendered: readonly GroupView[], seq: number): GroupView[] {
	const changedAt = useLive((state) => state.changedAt);
	const live = useLive((state) => state.account.groups);
	return useMemo(() => {
		const isNewer = (handle: string) => (changedAt[groupKey(handle)] ?? -1) > seq;
		const groups = [...rendered.filter(({ handle }) => !isNewer(handle)), ...Object.values(live).filter(({ handle }) => isNewer(handle))];
		return groups.sort((a, b) => a.name.localeCompare(b.name));
	}, [changedAt, live, rendered, seq]);
}
