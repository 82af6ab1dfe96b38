"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Change } from "#lib/contracts/changes/change";
import { Announcer } from "./announcer";
import { batchChanges } from "./batch-changes";
import { goToSignIn } from "./go-to-sign-in";
import { initialState, type LiveState, needsReset, type Overview, receiveChange, receiveOverview, resetTo, rewindTo } from "./live-state";
import { createLiveStore, type LiveStore } from "./live-store";
import { loadConnection } from "./load-connection";
import type { Connection } from "./socket-connection";

interface Live {
	store: LiveStore;
	checkConnection: () => void;
	/** Reports that these copies reached this device; each is reported once. */
	received: (ids: string[]) => void;
	/** Whether the user is signing out: an unauthorized socket is then expected. */
	setSigningOut: (value: boolean) => void;
}

/** The context of the live store; a page without a server provides a static one. */
export const LiveContext = createContext<Live | null>(null);

/** Provides the live state of the signed-in shell: one store and one socket, from the sequence number the server rendered at. */
export function LiveProvider({ overview, children }: { overview: Overview; children: ReactNode }) {
	const router = useRouter();
	const [store] = useState(() => createLiveStore(initialState(overview)));
	const [arrival, setArrival] = useState<Change | null>(null);
	const connectionRef = useRef<Connection | null>(null);
	const isSigningOut = useRef(false);
	const [live] = useState<Live>(() => {
		const reported = new Set<string>();
		return {
			store,
			checkConnection: () => connectionRef.current?.check(),
			received(ids) {
				const fresh = ids.filter((id) => !reported.has(id));
				if (!connectionRef.current || fresh.length === 0) return;
				for (const id of fresh) reported.add(id);
				connectionRef.current.received(fresh);
			},
			setSigningOut(value) {
				isSigningOut.current = value;
			},
		};
	});

	useEffect(() => store.set((state) => receiveOverview(state, overview)), [store, overview]);

	useEffect(() => {
		const { handle } = store.get().account.profile;
		const stop = store.subscribe(() => {
			if (store.get().account.profile.handle === handle) return;
			stop();
			// All that the page holds of the account's own letters names the former one.
			window.location.reload();
		});
		return stop;
	}, [store]);

	useEffect(() => {
		const resync = (seq: number) => {
			store.set((state) => resetTo(state, seq));
			router.refresh();
		};
		return loadConnection(connectionRef, {
			since: () => store.get().account.seq,
			onChange: batchChanges((changes) => {
				store.set((state) => changes.reduce(receiveChange, state));
				if (needsReset(store.get(), document.visibilityState === "visible")) resync(store.get().account.seq);
				const arrivals = changes.filter((change) => isArrival(change, store.get()));
				live.received(arrivals.map(({ id }) => id));
				setArrival((before) => arrivals.at(-1) ?? before);
			}),
			onResync: resync,
			onState: (connection) =>
				store.set((state) => ({ ...state, connection, disconnectedAt: connection === "connected" ? null : (state.disconnectedAt ?? Date.now()) })),
			onBeat: (latencyMs) => store.set((state) => ({ ...state, latencyMs })),
			onUnauthorized: () => isSigningOut.current || goToSignIn(),
		});
	}, [store, router, live]);

	return (
		<LiveContext value={live}>
			{children}
			<Announcer arrival={arrival} />
		</LiveContext>
	);
}

/** A part of the live state; `select` must return the same reference while that part is unchanged. */
export function useLive<Part>(select: (state: LiveState) => Part): Part {
	const { store } = useLiveStore();
	return useSyncExternalStore(
		store.subscribe,
		() => select(store.get()),
		() => select(store.getRendered()),
	);
}

/** Registers the sequence number a page was read at, so that the journal is followed from there at the latest. */
export function useRewindTo(seq: number): void {
	const { store } = useLiveStore();
	// Children's effects run first: before the connection opens that follows from this number.
	useEffect(() => store.set((state) => rewindTo(state, seq)), [store, seq]);
}

/** The store itself, for components that write to it. */
export function useLiveStore(): Live {
	const live = useContext(LiveContext);
	if (!live) throw new Error("Used outside LiveProvider");
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
