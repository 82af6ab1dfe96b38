"use client";

import { useRef, useState } from "react";
import { useMailActions } from "#components/mail/mail-actions";
import type { MessageView } from "#lib/contracts/views";

/** The lines before those of the page, loaded one page at a time; `cursor` is that of the page, null where it is the beginning. */
export function useOlderLines(threadId: string, cursor: string | null) {
	const { listLines } = useMailActions();
	const [older, setOlder] = useState<MessageView[]>([]);
	const [next, setNext] = useState(cursor);
	const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
	const busy = useRef(false);
	const load = async () => {
		if (busy.current || next === null) return;
		busy.current = true;
		setState("loading");
		const result = await listLines({ threadId, cursor: next }).catch(() => null);
		busy.current = false;
		if (!result?.ok) return setState("failed");
		setOlder((before) => [...result.data.items, ...before]);
		setNext(result.data.nextCursor);
		setState("idle");
	};
	return { older, hasMore: next !== null, state, load };
}
