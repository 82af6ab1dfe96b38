"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/live-provider";
import { groupKey } from "#components/live/live-state";
import { MEMBER_STATES, type MemberState } from "#lib/contracts/groups/group-policies";
import type { GroupMemberView } from "#lib/contracts/groups/group-views";
import type { Page } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";
import { useGroupActions } from "../group-actions";

export type MemberLists = Record<MemberState, Page<GroupMemberView>>;

/** How long further acts are waited for before the lists are loaded again, so that many at once are one request. */
const GATHER_MS = 150;

/**
 * A group's members and, for who leads it, its invitations and requests. The lists are loaded again after every change of the
 * group: an act on one member may move others, as when many are added at once.
 */
export function useMembers(handle: string, rendered: MemberLists, seq: number, states: readonly MemberState[]) {
	const { listMembers } = useGroupActions();
	const [lists, setLists] = useState(rendered);
	const [failed, setFailed] = useState(false);
	const changedAt = useLive((state) => state.changedAt[groupKey(handle)] ?? -1);
	const loadedAt = useRef(seq);
	const shown = useRef(lists);
	shown.current = lists;
	const wanted = states.join();

	const load = useCallback(
		async (state: MemberState, count: number): Promise<Page<GroupMemberView> | null> => {
			const items: GroupMemberView[] = [];
			let cursor: string | undefined;
			do {
				const result = await listMembers({ handle, state, cursor, limit: LIMITS.pageMax }).catch(() => null);
				if (!result?.ok) return null;
				items.push(...result.data.items);
				cursor = result.data.nextCursor ?? undefined;
			} while (cursor && items.length < count);
			return { items, nextCursor: cursor ?? null };
		},
		[handle, listMembers],
	);

	useEffect(() => {
		if (changedAt <= loadedAt.current) return;
		let isCurrent = true;
		const timer = setTimeout(async () => {
			const loaded = await Promise.all(MEMBER_STATES.map((state) => (wanted.includes(state) ? load(state, shown.current[state].items.length) : NOBODY)));
			if (!isCurrent) return;
			setFailed(loaded.includes(null));
			loadedAt.current = changedAt;
			setLists((before) => Object.fromEntries(MEMBER_STATES.map((state, at) => [state, loaded[at] ?? before[state]])) as MemberLists);
		}, GATHER_MS);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [changedAt, load, wanted]);

	const showMore = async (state: MemberState) => {
		const next = await listMembers({ handle, state, cursor: lists[state].nextCursor ?? undefined, limit: LIMITS.pageMax }).catch(() => null);
		setFailed(!next?.ok);
		if (next?.ok) setLists((before) => ({ ...before, [state]: { items: [...before[state].items, ...next.data.items], nextCursor: next.data.nextCursor } }));
	};
	return { lists, failed, showMore };
}

const NOBODY: Page<GroupMemberView> = { items: [], nextCursor: null };
