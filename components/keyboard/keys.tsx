export type KeyGroup = "move" | "act" | "write" | "go" | "app";

/** One shortcut: its name, the keys typed one after the other, and where the list of keys shows it. */
export interface KeyBinding {
	id: string;
	keys: readonly string[];
	group: KeyGroup;
}

/** Every key in the house. A new one is a row here, a word in the catalogue, and `useKey(id, …)` where it acts. */
export const KEY_BINDINGS = [
	{ id: "next", keys: ["j"], group: "move" },
	{ id: "previous", keys: ["k"], group: "move" },
	{ id: "open", keys: ["o"], group: "move" },
	{ id: "back", keys: ["u"], group: "move" },
	{ id: "archive", keys: ["e"], group: "act" },
	{ id: "trash", keys: ["#"], group: "act" },
	{ id: "spam", keys: ["!"], group: "act" },
	{ id: "star", keys: ["s"], group: "act" },
	{ id: "markRead", keys: ["Shift+I"], group: "act" },
	{ id: "markUnread", keys: ["Shift+U"], group: "act" },
	{ id: "deliveries", keys: ["d"], group: "act" },
	{ id: "undo", keys: ["z"], group: "act" },
	{ id: "compose", keys: ["c"], group: "write" },
	{ id: "reply", keys: ["r"], group: "write" },
	{ id: "replyAll", keys: ["a"], group: "write" },
	{ id: "forward", keys: ["f"], group: "write" },
	{ id: "goInbox", keys: ["g", "i"], group: "go" },
	{ id: "goStarred", keys: ["g", "s"], group: "go" },
	{ id: "goSent", keys: ["g", "t"], group: "go" },
	{ id: "goArchive", keys: ["g", "e"], group: "go" },
	{ id: "goAll", keys: ["g", "a"], group: "go" },
	{ id: "help", keys: ["?"], group: "app" },
] as const satisfies readonly KeyBinding[];

export type KeyId = (typeof KEY_BINDINGS)[number]["id"];

export const KEY_GROUPS: readonly KeyGroup[] = ["move", "act", "write", "go", "app"];

/** How a shortcut is written: "g i", "Shift+U". */
export function keysOf(id: KeyId): string {
	return KEY_BINDINGS.find((binding) => binding.id === id)?.keys.join(" ") ?? "";
}

/** The name of what was pressed, as the table writes it; null for what belongs to the browser or the system. */
export function pressed(event: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">): string | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return null;
	const letter = /^[a-z]$/i.test(event.key);
	if (!letter) return event.key;
	return event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.toLowerCase();
}

/** Which shortcut the keys typed so far complete, or whether more keys could complete one. */
export function matchKeys(typed: readonly string[]): { id: KeyId } | "waiting" | null {
	const whole = KEY_BINDINGS.find(({ keys }) => keys.length === typed.length && keys.every((key, index) => key === typed[index]));
	if (whole) return { id: whole.id };
	return KEY_BINDINGS.some(({ keys }) => keys.length > typed.length && typed.every((key, index) => key === keys[index])) ? "waiting" : null;
}
