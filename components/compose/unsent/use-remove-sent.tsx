"use client";

import { useEffect, useRef } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import type { MessageRow, MessageView } from "#lib/contracts/views";
import { asNewLetter, fingerprint, isSameMessage, type LetterDraft } from "./letter-draft";

/**
 * Removes drafts whose clientId is found in Sent: the page was closed before the response came, or another tab sent
 * them. If the draft was changed since, it stays as a new letter.
 */
export function useRemoveSent(): void {
	const { letters, front, discard, add } = useCompose();
	const { listMore } = useMailActions();
	const messages = useLive((state) => state.account.messages);
	const sentRows = useRef(new Map<string, MessageRow>());
	const requestedIds = useRef(new Set<string>());
	// A ref, so that a response is applied to the letters of the latest render.
	const removeFound = useRef(() => {});
	useEffect(() => {
		removeFound.current = () => {
			for (const letter of letters) {
				const sent = sentRows.current.get(letter.clientId);
				if (!sent || letter.clientId === front) continue;
				sentRows.current.delete(letter.clientId);
				discard(letter.clientId);
				if (isChanged(letter, sent)) add(asNewLetter(letter));
			}
		};
	});

	useEffect(() => {
		for (const row of Object.values(messages)) if (row.clientId) sentRows.current.set(row.clientId, row);
		removeFound.current();
	}, [messages]);

	useEffect(() => {
		removeFound.current();
		const unconfirmed = letters.filter((letter) => letter.triedAs !== undefined && letter.clientId !== front && !requestedIds.current.has(letter.clientId));
		if (unconfirmed.length === 0) return;
		for (const { clientId } of unconfirmed) requestedIds.current.add(clientId);
		void listMore({ mailbox: "sent" })
			.catch(() => null)
			.then((result) => {
				// If the request failed, the next change to a letter repeats it.
				if (!result?.ok) for (const { clientId } of unconfirmed) requestedIds.current.delete(clientId);
				for (const row of result?.ok ? result.data.items : []) if (row.clientId) sentRows.current.set(row.clientId, row);
				removeFound.current();
			});
	}, [letters, front, listMore]);
}

/** Whether a draft differs from the sent message. If only the row is known (no text), compares with the last try instead. */
function isChanged(letter: LetterDraft, sent: MessageRow): boolean {
	if ("text" in sent) return !isSameMessage(sent as MessageView, letter);
	return letter.triedAs !== undefined && letter.triedAs !== fingerprint(letter);
}
