import { useSyncExternalStore } from "react";

/** Chromium's event where a site can be installed; other browsers install from their own menus and never send it. */
interface InstallPromptEvent extends Event {
	prompt: () => Promise<unknown>;
}

let promptEvent: InstallPromptEvent | null = null;
const listeners = new Set<() => void>();

// The event fires once, at any time, usually before a menu is opened.
if (typeof window !== "undefined") {
	window.addEventListener("beforeinstallprompt", (event) => {
		event.preventDefault();
		setPromptEvent(event as InstallPromptEvent);
	});
	window.addEventListener("appinstalled", () => setPromptEvent(null));
}

/** Returns how to show the install prompt, or null where there is none. A prompt can be shown once. */
export function useInstall(): (() => void) | null {
	const available = useSyncExternalStore(
		subscribe,
		() => promptEvent,
		() => null,
	);
	if (!available) return null;
	return () => {
		setPromptEvent(null);
		void available.prompt();
	};
}

function setPromptEvent(next: InstallPromptEvent | null): void {
	promptEvent = next;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
