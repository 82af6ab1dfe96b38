import { savedTextPrefix } from "#components/chat/saved-text";
import { unsentPrefix } from "#components/compose/unsent/unsent-letters";

/** Gives what an account was writing on this device under its former handles to the present one. Nothing that is there already is overwritten. */
export function moveDeviceTexts({ handle, formerHandles = [] }: { handle: string; formerHandles?: readonly string[] }): void {
	let moved = false;
	for (const former of formerHandles) for (const prefixOf of [unsentPrefix, savedTextPrefix]) moved = moveKeys(prefixOf(former), prefixOf(handle)) || moved;
	// As another tab would have told: the letters are read again.
	if (moved) window.dispatchEvent(new StorageEvent("storage", { key: null }));
}

function moveKeys(from: string, to: string): boolean {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(from));
		for (const key of keys) {
			const target = to + key.slice(from.length);
			if (localStorage.getItem(target) === null) localStorage.setItem(target, localStorage.getItem(key) ?? "");
			localStorage.removeItem(key);
		}
		return keys.length > 0;
	} catch {
		// Storage that is blocked holds nothing; in a full one the rest stays where it is.
		return false;
	}
}
