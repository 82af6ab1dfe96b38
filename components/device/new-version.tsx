import { useSyncExternalStore } from "react";

let ready = false;
const listeners = new Set<() => void>();

/** The server has become newer than this page. Said once, it stays true until the page is loaded again. */
export function announceNewVersion(): void {
	ready = true;
	for (const listener of listeners) listener();
}

/** Whether this page is older than the server. */
export function useNewVersion(): boolean {
	return useSyncExternalStore(
		subscribe,
		() => ready,
		() => false,
	);
}

/**
 * Lets the worker that waits take over, where there is one, and then loads the page anew. Not both at once: a page that
 * is asked for while one worker hands over to the next may never come.
 */
export async function activateNewVersion(): Promise<void> {
	const registration = "serviceWorker" in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
	// Loaded long ago, with what told of the new version.
	if (registration?.waiting) await (await import("./worker-state")).takeOver(registration.waiting);
	window.location.reload();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
