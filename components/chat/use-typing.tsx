"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { onFrame, sendTyping } from "#components/live/presence/presence-frames";
import type { MessageView } from "#lib/contracts/views";

/** How long a sign stays that is not repeated. */
const SHOWN_MS = 5_000;
/** The sign is repeated while one writes, and sent at most this often. */
const SENT_MS = 2_000;

/** The handles of the others who are writing in a conversation; a line of theirs ends it. */
export function useTyping(threadId: string, lines: readonly MessageView[]): string[] {
	const [typing, setTyping] = useState<ReadonlyMap<string, number>>(new Map());
	useEffect(() => {
		const timers = new Set<ReturnType<typeof setTimeout>>();
		const stop = onFrame("typing", (frame) => {
			if (frame.threadId !== threadId) return;
			const at = performance.now();
			setTyping((before) => new Map(before).set(frame.handle, at));
			const timer = setTimeout(() => {
				timers.delete(timer);
				setTyping((before) => (before.get(frame.handle) === at ? without(before, frame.handle) : before));
			}, SHOWN_MS);
			timers.add(timer);
		});
		return () => {
			stop();
			for (const timer of timers) clearTimeout(timer);
		};
	}, [threadId]);
	const newest = lines.at(-1);
	const [lastId, setLastId] = useState(newest?.id);
	if (newest?.id !== lastId) {
		setLastId(newest?.id);
		if (newest && typing.has(newest.from.handle)) setTyping(without(typing, newest.from.handle));
	}
	return [...typing.keys()];
}

function without(typing: ReadonlyMap<string, number>, handle: string): ReadonlyMap<string, number> {
	return new Map([...typing].filter(([other]) => other !== handle));
}

/** Tells the others that one is writing: call it with every change of the text. Nobody is told of a chat without a line: null. */
export function useSendTyping(threadId: string | null): () => void {
	const sentAt = useRef(Number.NEGATIVE_INFINITY);
	return useCallback(() => {
		const now = performance.now();
		if (threadId === null || now - sentAt.current < SENT_MS) return;
		sentAt.current = now;
		sendTyping(threadId);
	}, [threadId]);
}
