"use client";

import { useRef, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import type { MessageView } from "#lib/contracts/views";

export type OlderLines = ReturnType<typeof useOlderLines>;

interface Start {
	threadId: string;
	/** The cursor of the lines before those of the page; null where it begins with one's first. */
	cursor: string | null;
	/** The handle of the group in whose chat there are lines from before one joined. */
	earlierOf: string | null;
}

/** The lines before those of the page, loaded one page at a time: one's own, then those of the group from before one joined. */
export function useOlderLines({ threadId, cursor, earlierOf }: Start) {
	const { listLines, listEarlierLines } = useMailActions();
	const [older, setOlder] = useState<MessageView[]>([]);
	const [beforeJoining, setBeforeJoining] = useState<MessageView[]>([]);
	const [ownNext, setOwnNext] = useState(cursor);
	// Undefined before the first page of them.
	const [earlierNext, setEarlierNext] = useState<string | null | undefined>(earlierOf === null ? null : undefined);
	const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
	const busy = useRef(false);
	const next = ownNext !== null ? "older" : earlierNext === undefined ? "beforeJoining" : earlierNext === null ? null : "older";
	const load = async () => {
		if (busy.current || next === null) return;
		busy.current = true;
		setState("loading");
		const isOwn = ownNext !== null;
		const request = isOwn ? listLines({ threadId, cursor: ownNext }) : listEarlierLines({ handle: earlierOf ?? "", cursor: earlierNext ?? undefined });
		const result = await request.catch(() => null);
		busy.current = false;
		if (!result?.ok) return setState("failed");
		const { items, nextCursor } = result.data;
		(isOwn ? setOlder : setBeforeJoining)((before) => [...items, ...before]);
		(isOwn ? setOwnNext : setEarlierNext)(nextCursor);
		setState("idle");
	};
	return { older, beforeJoining, next, state, load } as const;
}
