"use client";

import { useEffect, useRef } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { MessageRow, MessageView } from "#lib/contracts/views";
import { asNewLetter, fingerprint, isSameMessage, type LetterDraft } from "./letter-draft";

/**
 * A letter that turns out to be in Sent is no longer unsent: its page was closed before the answer came, or another tab
 * sent it. What was changed after that try, or in this tab, stays as a new letter.
 */
export function useRemoveSent(): void {
	const { letters, front, discard, add: keep } = useCompose();
	const { listMore } = useMailActions();
	const messages = useLive((state) => state.account.messages);
	const found = useRef(new Map<string, MessageRow>());
	const asked = useRef(new Set<string>());
	// What is asked takes a while: what is settled then is what stands by then.
	const settle = useRef(() => {});
	useEffect(() => {
		settle.current = () => {
			for (const letter of letters) {
				const sent = found.current.get(letter.clientId);
				if (!sent || letter.clientId === front) continue;
				found.current.delete(letter.clientId);
				discard(letter.clientId);
				if (isChanged(letter, sent)) keep(asNewLetter(letter));
			}
		};
	});

	useEffect(() => {
		for (const row of Object.values(messages)) if (row.clientId) found.current.set(row.clientId, row);
		settle.current();
	}, [messages]);

	useEffect(() => {
		settle.current();
		const open = letters.filter((letter) => letter.triedAs !== undefined && letter.clientId !== front && !asked.current.has(letter.clientId));
		if (open.length === 0) return;
		for (const { clientId } of open) asked.current.add(clientId);
		void listMore({ mailbox: "sent" })
			.catch(() => null)
			.then((result) => {
				// Without an answer they are asked about again, with whatever is written next.
				if (!result?.ok) for (const { clientId } of open) asked.current.delete(clientId);
				for (const row of result?.ok ? result.data.items : []) if (row.clientId) found.current.set(row.clientId, row);
				settle.current();
			});
	}, [letters, front, listMore]);
}

/** Whether more stands here than what went out. Where only its row is known, by what was last tried from here. */
function isChanged(letter: LetterDraft, sent: MessageRow): boolean {
	if ("text" in sent) return !isSameMessage(sent as MessageView, letter);
	return letter.triedAs !== undefined && letter.triedAs !== fingerprint(letter);
}
