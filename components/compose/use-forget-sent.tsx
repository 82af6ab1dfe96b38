"use client";

import { useEffect, useRef } from "react";
import { useLive } from "#components/live/live-mailbox";
import { useMailActions } from "#components/mail/mail-actions";
import { useCompose } from "./compose-provider";
import { asNewLetter, fingerprint } from "./letter-draft";

/**
 * A letter that turns out to be in Sent is no longer unsent: its page was closed before the answer came, or another tab
 * sent it. What was changed after that try stays, as a new letter.
 */
export function useForgetSent(): void {
	const { letters, front, discard, keep } = useCompose();
	const { listMore } = useMailActions();
	const messages = useLive((state) => state.account.messages);
	const found = useRef(new Set<string>());
	const asked = useRef(new Set<string>());

	useEffect(() => {
		for (const { clientId } of Object.values(messages)) if (clientId) found.current.add(clientId);
		const settle = () => {
			for (const letter of letters) {
				if (letter.clientId === front || !found.current.has(letter.clientId)) continue;
				discard(letter.clientId);
				if (letter.triedAs !== undefined && letter.triedAs !== fingerprint(letter)) keep(asNewLetter(letter));
			}
		};
		settle();
		const open = letters.filter((letter) => letter.triedAs !== undefined && letter.clientId !== front && !asked.current.has(letter.clientId));
		if (open.length === 0) return;
		for (const { clientId } of open) asked.current.add(clientId);
		void listMore({ mailbox: "sent" })
			.catch(() => null)
			.then((result) => {
				for (const { clientId } of result?.ok ? result.data.items : []) if (clientId) found.current.add(clientId);
				settle();
			});
	}, [letters, front, messages, discard, keep, listMore]);
}
