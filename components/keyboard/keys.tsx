import type { Keyboard } from "#lib/contracts/accounts/profile";

export type KeyGroup = "move" | "act" | "write" | "go" | "app";

/** One shortcut: its id, its default keys in the order typed (empty: none until the user assigns one), and the group it is listed in. */
export interface KeyBinding {
	id: string;
	keys: readonly string[];
	group: KeyGroup;
}

/**
 * All shortcuts. A new one is a row here, a name in the catalogue, and `useKey(id, …)` where it acts: the list of keys, the
 * palette, the tooltips and the settings read this table.
 */
export const KEY_BINDINGS = [
	{ id: "next", keys: ["j"], group: "move" },
	{ id: "previous", keys: ["k"], group: "move" },
	{ id: "open", keys: ["o"], group: "move" },
	{ id: "back", keys: ["u"], group: "move" },
	{ id: "goToDate", keys: [], group: "move" },
	{ id: "nextInThread", keys: ["n"], group: "move" },
	{ id: "previousInThread", keys: ["p"], group: "move" },
	{ id: "select", keys: ["x"], group: "act" },
	{ id: "archive", keys: ["e"], group: "act" },
	{ id: "archiveNext", keys: ["]"], group: "act" },
	{ id: "trash", keys: ["#"], group: "act" },
	{ id: "spam", keys: ["!"], group: "act" },
	{ id: "star", keys: ["s"], group: "act" },
	{ id: "mute", keys: ["m"], group: "act" },
	{ id: "markRead", keys: ["Shift+I"], group: "act" },
	{ id: "markUnread", keys: ["Shift+U"], group: "act" },
	{ id: "deliveries", keys: ["d"], group: "act" },
	{ id: "undo", keys: ["z"], group: "act" },
	{ id: "compose", keys: ["c"], group: "write" },
	{ id: "reply", keys: ["r"], group: "write" },
	{ id: "replyAll", keys: ["a"], group: "write" },
	{ id: "forward", keys: ["f"], group: "write" },
	{ id: "goInbox", keys: ["g", "i"], group: "go" },
	{ id: "goChats", keys: ["g", "c"], group: "go" },
	{ id: "goStarred", keys: ["g", "s"], group: "go" },
	{ id: "goSent", keys: ["g", "t"], group: "go" },
	{ id: "goArchive", keys: ["g", "e"], group: "go" },
	{ id: "goAll", keys: ["g", "a"], group: "go" },
	{ id: "goGroups", keys: ["g", "g"], group: "go" },
	{ id: "goPeople", keys: ["g", "p"], group: "go" },
	{ id: "palette", keys: ["Mod+K"], group: "app" },
	{ id: "goSettings", keys: ["g", ","], group: "go" },
	{ id: "help", keys: ["?"], group: "app" },
	{ id: "invite", keys: [], group: "app" },
	{ id: "theme", keys: [], group: "app" },
	{ id: "signOut", keys: [], group: "app" },
] as const satisfies readonly KeyBinding[];

export type KeyId = (typeof KEY_BINDINGS)[number]["id"];

/** Each action's keys for this user; an empty list is no key. */
export type KeyMap = Readonly<Record<KeyId, readonly string[]>>;

export const KEY_GROUPS: readonly KeyGroup[] = ["move", "act", "write", "go", "app"];

/** The default keys, overridden by the user's; only those with Ctrl or ⌘ where single keys are switched off. */
export function keyMap(custom?: Keyboard): KeyMap {
	return Object.fromEntries(
		KEY_BINDINGS.map(({ id, keys }) => {
			const userKeys: readonly string[] = custom?.keys[id] ?? keys;
			return [id, custom?.single === false && !userKeys.some(isChord) ? [] : userKeys];
		}),
	) as KeyMap;
}

/** Whether a key is combined with Ctrl or ⌘: such keys act while typing, too. */
export function isChord(key: string): boolean {
	return key.startsWith("Mod+");
}

/** The pressed key as KEY_BINDINGS writes it; null for keys of the browser or the system. */
export function pressed(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">): string | null {
	if (event.altKey || event.key.length !== 1 || event.key === " ") return null;
	const mod = event.ctrlKey || event.metaKey;
	const letter = /^[a-z]$/i.test(event.key);
	if (mod) return letter && !event.shiftKey ? `Mod+${event.key.toUpperCase()}` : null;
	if (!letter) return event.key;
	return event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.toLowerCase();
}

/** The shortcut that the typed keys complete; "waiting" if more keys could complete one, else null. */
export function matchKeys(map: KeyMap, typed: readonly string[]): { id: KeyId } | "waiting" | null {
	const rows = Object.entries(map) as [KeyId, readonly string[]][];
	const startsWithTyped = ([, keys]: [KeyId, readonly string[]]) => keys.length >= typed.length && typed.every((key, index) => key === keys[index]);
	const exact = rows.find((row) => row[1].length === typed.length && startsWithTyped(row));
	if (exact) return { id: exact[0] };
	return rows.some(startsWithTyped) ? "waiting" : null;
}

/** The action whose keys these would replace or make ambiguous; null if none. */
export function clashOf(map: KeyMap, id: KeyId, keys: readonly string[]): KeyId | null {
	const overlap = (a: readonly string[], b: readonly string[]) =>
		a.length > 0 && b.length > 0 && a.slice(0, b.length).join(" ") === b.slice(0, a.length).join(" ");
	const clash = (Object.entries(map) as [KeyId, readonly string[]][]).find(([other, taken]) => other !== id && overlap(keys, taken));
	return clash?.[0] ?? null;
}
