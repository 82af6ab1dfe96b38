"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Change } from "#lib/contracts/changes/change";
import { Announcer } from "./announcer";
import { goToSignIn } from "./go-to-sign-in";
import { initialState, type LiveState, needsReset, type Overview, receiveChange, receiveOverview, resetTo, rewindTo } from "./live-state";
import { createLiveStore, type LiveStore } from "./live-store";
import { loadConnection } from "./load-connection";
import type { Connection } from "./socket-connection";

interface Live {
	store: LiveStore;
	checkConnection: () => void;
	/** Tells the senders of these that they reached this device; each is told once. */
	received: (ids: string[]) => void;
	/** The session is about to end by its owner's wish, or it did not: until it has, being turned away is expected. */
	setLeaving: (is: boolean) => void;
}

/** Where the store hangs; a page that shows rows without a server hangs a still one there. */
export const LiveContext = createContext<Live | null>(null);

/** Keeps the signed-in shell alive: one store, one socket, from the number the server rendered at. */
export function LiveProvider({ overview, children }: { overview: Overview; children: ReactNode }) {
	const router = useRouter();
	const [store] = useState(() => createLiveStore(initialState(overview)));
	const [arrival, setArrival] = useState<Change | null>(null);
	const link = useRef<Connection | null>(null);
	const leaving = useRef(false);
	const [live] = useState<Live>(() => {
		const told = new Set<string>();
		return {
			store,
			checkConnection: () => link.current?.check(),
			received(ids) {
				const fresh = ids.filter((id) => !told.has(id));
				if (!link.current || fresh.length === 0) return;
				for (const id of fresh) told.add(id);
				link.current.received(fresh);
			},
			setLeaving(is) {
				leaving.current = is;
			},
		};
	});

	useEffect(() => store.set((state) => receiveOverview(state, overview)), [store, overview]);

	useEffect(() => {
		const startAnew = (seq: number) => {
			store.set((state) => resetTo(state, seq));
			router.refresh();
		};
		return loadConnection(link, {
			since: () => store.get().account.seq,
			onChange(change) {
				store.set((state) => receiveChange(state, change));
				if (needsReset(store.get(), document.visibilityState === "visible")) startAnew(store.get().account.seq);
				if (isArrival(change, store.get())) {
					live.received([change.id]);
					setArrival(change);
				}
			},
			onResync: startAnew,
			onState: (connection) =>
				store.set((state) => ({ ...state, connection, disconnectedAt: connection === "connected" ? null : (state.disconnectedAt ?? Date.now()) })),
			onBeat: (beatMs) => store.set((state) => ({ ...state, latencyMs: beatMs })),
			onUnauthorized: () => leaving.current || goToSignIn(),
		});
	}, [store, router, live]);

	return (
		<LiveContext value={live}>
			{children}
			<Announcer arrival={arrival} />
		</LiveContext>
	);
}

/** A part of the live state; the selector must answer the same reference while that part is unchanged. */
export function useLive<Part>(select: (state: LiveState) => Part): Part {
	const { store } = useLiveStore();
	return useSyncExternalStore(
		store.subscribe,
		() => select(store.get()),
		() => select(store.getRendered()),
	);
}

/** Says that a page was read at this number, so that the journal is followed from there on at the latest. */
export function useReadAt(seq: number): void {
	const { store } = useLiveStore();
	// Children's effects come first: before the line is opened that follows from this number.
	useEffect(() => store.set((state) => rewindTo(state, seq)), [store, seq]);
}

/** The store itself, for those who write to it. */
export function useLiveStore(): Live {
	const live = useContext(LiveContext);
	if (!live) throw new Error("Used outside LiveMailbox");
	return live;
}

function isArrival(change: Change, state: LiveState): boolean {
	return (
		change.type === "message" &&
		change.op === "created" &&
		change.data !== undefined &&
		change.data.mailbox !== "sent" &&
		change.data.from.handle !== state.account.profile.handle
	);
}
