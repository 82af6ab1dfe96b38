"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { type KeyId, matchKeys, pressed } from "./keys";

type Handler = () => void;
type Handlers = Map<KeyId, Handler[]>;

const SEQUENCE_MS = 1_200;
const KeyboardContext = createContext<Handlers | null>(null);

/** Listens once for the whole shell. Single keys never fire while typing or in a dialog or menu. */
export function KeyboardProvider({ children }: { children: ReactNode }) {
	const [handlers] = useState<Handlers>(() => new Map());
	const typed = useRef<{ keys: string[]; at: number }>({ keys: [], at: 0 });

	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			const key = event.defaultPrevented || isBusy(event.target) ? null : pressed(event);
			if (!key) return;
			const fresh = event.timeStamp - typed.current.at > SEQUENCE_MS;
			const keys = fresh ? [key] : [...typed.current.keys, key];
			const match = matchKeys(keys) ?? matchKeys([key]);
			typed.current = { keys: match === "waiting" ? (matchKeys(keys) === "waiting" ? keys : [key]) : [], at: event.timeStamp };
			if (!match || match === "waiting") return;
			const handler = handlers.get(match.id)?.at(-1);
			if (!handler) return;
			event.preventDefault();
			handler();
		};
		window.addEventListener("keydown", onKeyDown);
		return () => window.removeEventListener("keydown", onKeyDown);
	}, [handlers]);

	return <KeyboardContext value={handlers}>{children}</KeyboardContext>;
}

/** Does something when a shortcut is typed. Of several, the one mounted last acts. */
export function useKey(id: KeyId, handler: Handler | null): void {
	const handlers = useContext(KeyboardContext);
	const latest = useRef(handler);
	useEffect(() => {
		latest.current = handler;
	});
	const active = handler !== null;
	useEffect(() => {
		if (!handlers || !active) return;
		const run = () => latest.current?.();
		handlers.set(id, [...(handlers.get(id) ?? []), run]);
		return () =>
			void handlers.set(
				id,
				(handlers.get(id) ?? []).filter((other) => other !== run),
			);
	}, [handlers, id, active]);
}

function isBusy(target: EventTarget | null): boolean {
	if (!(target instanceof Element)) return false;
	return target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]") !== null;
}
