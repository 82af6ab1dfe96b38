import { useSyncExternalStore } from "react";

let isNewer = false;
const listeners = new Set<() => void>();

/** Records that the server is newer than this page, until the page is reloaded. */
export function announceNewVersion(): void {
	isNewer = true;
	for (const listener of listeners) listener();
}

/** Whether this page is older than the server. */
export function useNewVersion(): boolean {
	return useSyncExternalStore(
		subscribe,
		() => isNewer,
		() => false,
	);
}

/**
 * Activates the waiting service worker, if any, and then reloads the page. Not at the same time: a page requested while one
 * worker replaces another may never load.
 */
export async function activateNewVersion(): Promise<void> {
	const registration = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
	// Already loaded with the code that detected the new version.
	if (registration?.waiting) await (await import("./worker-state")).activateWorker(registration.waiting);
	window.location.reload();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
