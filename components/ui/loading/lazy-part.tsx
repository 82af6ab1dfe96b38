"use client";

import { type ComponentType, useEffect, useSyncExternalStore } from "react";
import { whenUsed } from "./when-used";

const RETRY_MS = 3_000;

/**
 * A component whose code is loaded on first render, or earlier by `load`. Once loaded it renders at once, where React's `lazy`
 * delays what suspended, so that input typed meanwhile would be lost. `Placeholder` is shown until then; a failed load is
 * retried. `whenUsedOnly` delays loading until the page is used, for parts on every page that no page needs to be shown.
 */
export function lazyPart<Props extends object>(importPart: () => Promise<ComponentType<Props>>, Placeholder?: ComponentType, whenUsedOnly = false) {
	let loaded: ComponentType<Props> | null = null;
	let request: Promise<void> | null = null;
	const listeners = new Set<() => void>();

	const load = () => {
		request ??= importPart().then(
			(component) => {
				loaded = component;
				for (const listener of [...listeners]) listener();
			},
			() => {
				request = null;
			},
		);
		return request;
	};
	const subscribe = (listener: () => void) => {
		listeners.add(listener);
		return () => listeners.delete(listener);
	};

	function LazyPart(props: Props) {
		const Loaded = useSyncExternalStore(
			subscribe,
			() => loaded,
			() => null,
		);
		const missing = Loaded === null;
		useEffect(() => {
			if (!missing) return;
			let isUnmounted = false;
			let retryTimer: ReturnType<typeof setTimeout> | undefined;
			const attempt = (): void => {
				void load().then(() => {
					if (loaded === null && !isUnmounted) retryTimer = setTimeout(attempt, RETRY_MS);
				});
			};
			let cancel = () => {};
			if (whenUsedOnly) cancel = whenUsed(attempt);
			else attempt();
			return () => {
				isUnmounted = true;
				cancel();
				clearTimeout(retryTimer);
			};
		}, [missing]);
		if (Loaded) return <Loaded {...props} />;
		return Placeholder ? <Placeholder /> : null;
	}
	return Object.assign(LazyPart, { load, isLoaded: () => loaded !== null });
}
