"use client";

import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import { whenIdle } from "./use-when-idle";

const TRY_AGAIN_MS = 3_000;

/**
 * A component whose code comes when it is first wanted, or before, for whoever calls `load`. Once it is here it is drawn at
 * once, where React's `lazy` shows what it had to wait for after a pause, in which what somebody types would be lost.
 * `Meanwhile` holds its place; without a connection it is asked for again. `atRest` is for what stands on every page and
 * is needed by none: it is asked for only once the page has nothing better to do.
 */
export function lazyPart<Props extends object>(fetchIt: () => Promise<ComponentType<Props>>, Meanwhile?: ComponentType, atRest = false) {
	let loaded: ComponentType<Props> | null = null;
	let asked: Promise<void> | null = null;
	const listeners = new Set<() => void>();

	const load = () => {
		asked ??= fetchIt().then(
			(component) => {
				loaded = component;
				for (const listener of [...listeners]) listener();
			},
			() => {
				asked = null;
			},
		);
		return asked;
	};
	const subscribe = (listener: () => void) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};

	function Later(props: Props) {
		const Loaded = useSyncExternalStore(
			subscribe,
			() => loaded,
			() => null,
		);
		const missing = Loaded === null;
		useEffect(() => {
			if (!missing) return;
			let gone = false;
			let again: ReturnType<typeof setTimeout> | undefined;
			const ask = (): void => {
				void load().then(() => {
					if (loaded === null && !gone) again = setTimeout(ask, TRY_AGAIN_MS);
				});
			};
			let forget = () => {};
			if (atRest) forget = whenIdle(ask);
			else ask();
			return () => {
				gone = true;
				forget();
				clearTimeout(again);
			};
		}, [missing]);
		if (Loaded) return <Loaded {...props} />;
		return Meanwhile ? <Meanwhile /> : null;
	}
	return Object.assign(Later, { load, isLoaded: () => loaded !== null });
}
