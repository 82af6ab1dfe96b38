"use client";

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useLive } from "#components/live/live-provider";
import { isComposing } from "#components/ui/is-composing";
import { isChord, type KeyId, type KeyMap, keyMap, matchKeys, pressed } from "./keys";

type Handler = () => void;

interface Registry {
	map: KeyMap;
	/** The available actions: the handler mounted last wins. */
	handlers: Map<KeyId, Handler[]>;
	/** How many dialogs are open, or about to open. */
	dialogs: { open: number };
}

const SEQUENCE_MS = 1_200;
const KeyboardContext = createContext<Registry | null>(null);

/** One keydown listener for the whole shell. Single keys are ignored while typing and in dialogs and menus. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
	const custom = useLive((state) => state.account.profile.keyboard);
	const [handlers] = useState<Registry["handlers"]>(() => new Map());
	const [dialogs] = useState(() => ({ open: 0 }));
	const registry = useMemo(() => ({ map: keyMap(custom), handlers, dialogs }), [custom, handlers, dialogs]);
	const typed = useRef<{ keys: string[]; at: number }>({ keys: [], at: 0 });

	useEffect(() => {
		const { map } = registry;
		const onKeyDown = (event: KeyboardEvent) => {
			const key = event.defaultPrevented || isComposing(event) ? null : pressed(event);
			if (!key || ((dialogs.open > 0 || isTypingTarget(event.target)) && !isChord(key))) return;
			const isNewSequence = event.timeStamp - typed.current.at > SEQUENCE_MS;
			const keys = isNewSequence ? [key] : [...typed.current.keys, key];
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
	}, [registry, handlers, dialogs]);

	return <KeyboardContext value={registry}>{children}</KeyboardContext>;
}

/** Runs `handler` when the shortcut is typed. Of several handlers, the one mounted last runs. */
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

/** Disables single keys while a dialog is open or about to open. */
export function useSuspendKeys(suspended: boolean): void {
	const { dialogs } = useRegistry();
	useLayoutEffect(() => {
		if (!suspended) return;
		dialogs.open++;
		return () => {
			dialogs.open--;
		};
	}, [suspended, dialogs]);
}

/** Formats a shortcut with the user's keys ("g i", "Shift+U"); undefined where it has none. */
export function useKeysOf(): (id: KeyId) => string | undefined {
	const { map } = useRegistry();
	const label = useKeyLabel();
	return (id) => map[id].map(label).join(" ") || undefined;
}

/** The user's key map. */
export function useKeyMap(): KeyMap {
	return useRegistry().map;
}

/** Which shortcuts have a handler now, and how to run one. */
export function useKeyActions(): { isDoable: (id: KeyId) => boolean; run: (id: KeyId) => void } {
	const { handlers } = useRegistry();
	return useMemo(
		() => ({
			isDoable: (id) => (handlers.get(id)?.length ?? 0) > 0,
			run: (id) => handlers.get(id)?.at(-1)?.(),
		}),
		[handlers],
	);
}

/** Formats a key as printed on the user's keyboard; Ctrl rather than ⌘ until hydration. */
export function useKeyLabel(): (key: string) => string {
	const mac = useSyncExternalStore(noSubscription, isMac, () => false);
	return (key) => (isChord(key) ? key.replace("Mod+", mac ? "⌘" : "Ctrl+") : key);
}

const noSubscription = () => () => {};
/** Whether the keyboard has ⌘ instead of Ctrl. Browser only. */
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
