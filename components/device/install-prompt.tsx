import { useSyncExternalStore } from "react";

/** What Chromium offers where a site may be installed; others install by their own menus, and never send it. */
interface InstallOffer extends Event {
	prompt: () => Promise<unknown>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

// The offer comes once, when it likes, and long before anybody opens a menu.
if (typeof window !== "undefined") {
	window.addEventListener("beforeinstallprompt", (event) => {
		event.preventDefault();
		hold(event as InstallOffer);
	});
	window.addEventListener("appinstalled", () => hold(null));
}

/** Installs Pombo as an app of this device; null where that is not offered. An offer serves once. */
export function useInstall(): (() => void) | null {
	const held = useSyncExternalStore(
		subscribe,
		() => offer,
		() => null,
	);
	if (!held) return null;
	return () => {
		hold(null);
		void held.prompt();
	};
}

function hold(next: InstallOffer | null): void {
	offer = next;
	for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
