"use client";

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useLive } from "#components/live/live-provider";
import { isComposing } from "./is-composing";
import { isChord, type KeyId, type KeyMap, keyMap, matchKeys, pressed } from "./keys";

type Handler = () => void;

interface Registry {
	map: KeyMap;
	/** What can be done at this moment: each with the handler that was mounted last. */
	handlers: Map<KeyId, Handler[]>;
	/** How many sheets are open over everything, or about to be. */
	sheets: { open: number };
}

const SEQUENCE_MS = 1_200;
const KeyboardContext = createContext<Registry | null>(null);

/** Listens once for the whole shell. Single keys never fire while typing or in a dialog or menu. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
	const own = useLive((state) => state.account.profile.keyboard);
	const [handlers] = useState<Registry["handlers"]>(() => new Map());
	const [sheets] = useState(() => ({ open: 0 }));
	const registry = useMemo(() => ({ map: keyMap(own), handlers, sheets }), [own, handlers, sheets]);
	const typed = useRef<{ keys: string[]; at: number }>({ keys: [], at: 0 });

	useEffect(() => {
		const { map } = registry;
		const onKeyDown = (event: KeyboardEvent) => {
			const key = event.defaultPrevented || isComposing(event) ? null : pressed(event);
			if (!key || ((sheets.open > 0 || isTypingTarget(event.target)) && !isChord(key))) return;
			const fresh = event.timeStamp - typed.current.at > SEQUENCE_MS;
			const keys = fresh ? [key] : [...typed.current.keys, key];
			const match = matchKeys(map, keys) ?? matchKeys(map, [key]);
			typed.current = { keys: match === "waiting" ? (matchKeys(map, keys) === "waiting" ? keys : [key]) : [], at: event.timeStamp };
			if (!match || match === "waiting") return;
			const handler = handlers.get(match.id)?.at(-1);
			if (!handler) return;
			event.preventDefault();
			handler();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [registry, handlers, sheets]);

	return <KeyboardContext value={registry}>{children}</KeyboardContext>;
}

/** Does something when a shortcut is typed. Of several, the one mounted last acts. */
export function useKey(id: KeyId, handler: Handler | null): void {
	const { handlers } = useRegistry();
	const latest = useRef(handler);
	useEffect(() => {
		latest.current = handler;
	});
	const active = handler !== null;
	useEffect(() => {
		if (!active) return;
		const run = () => latest.current?.();
		handlers.set(id, [...(handlers.get(id) ?? []), run]);
		return () =>
			void handlers.set(
				id,
				(handlers.get(id) ?? []).filter((other) => other !== run),
			);
	}, [handlers, id, active]);
}

/** Lets single keys rest while something is open over everything, from the moment it was asked for. */
export function useSuspendKeys(quiet: boolean): void {
	const { sheets } = useRegistry();
	useLayoutEffect(() => {
		if (!quiet) return;
		sheets.open++;
		return () => {
			sheets.open--;
		};
	}, [quiet, sheets]);
}

/** How a shortcut is written for this person ("g i", "Shift+U"); undefined where it has no key. */
export function useKeysOf(): (id: KeyId) => string | undefined {
	const { map } = useRegistry();
	const spelled = useKeyLabel();
	return (id) => map[id].map(spelled).join(" ") || undefined;
}

/** The keys as this person has them. */
export function useKeyMap(): KeyMap {
	return useRegistry().map;
}

/** What could be done now by a key, and how to do it without one. */
export function useKeyActions(): { isDoable: (id: KeyId) => boolean; act: (id: KeyId) => void } {
	const { handlers } = useRegistry();
	return useMemo(
		() => ({
			isDoable: (id) => (handlers.get(id)?.length ?? 0) > 0,
			act: (id) => handlers.get(id)?.at(-1)?.(),
		}),
		[handlers],
	);
}

/** How a key is printed on this person's keyboard; as most have it, until the browser has said which it is. */
export function useKeyLabel(): (key: string) => string {
	const mac = useSyncExternalStore(never, isMac, () => false);
	return (key) => (isChord(key) ? key.replace("Mod+", mac ? "⌘" : "Ctrl+") : key);
}

const never = () => () => {};
/** Whether this keyboard has ⌘ where others have Ctrl. Asked in a browser only. */
export const isMac = () => /mac|iphone|ipad/i.test(navigator.platform);

function useRegistry(): Registry {
	const registry = useContext(KeyboardContext);
	if (!registry) throw new Error("Used outside KeyboardProvider");
	return registry;
}

function isTypingTarget(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;
}
