"use client";

import { useEffect, useRef, useState } from "react";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { parseAddresses } from "#lib/contracts/addresses/parse-addresses";
import { useCompose } from "./compose-provider";
import { EarlyComposer } from "./early-composer";
import { type EarlyInput, readEarlyInput, restoreEarlyInput } from "./early-input";
import { LazyComposer } from "./lazy-composer";

/**
 * Opens a new letter once when /compose is loaded. The HTML of the page contains a simple form; its values, focus and
 * selection are transferred to the composer once that is loaded.
 */
export function OpenComposerOnLoad() {
	const { write } = useCompose();
	const earlyForm = useRef<HTMLElement>(null);
	const earlyInput = useRef<EarlyInput | null>(null);
	const started = useRef(false);
	const [isEarly, setIsEarly] = useState(true);

	useEffect(() => {
		if (started.current) return;
		started.current = true;
		void LazyComposer.load().then(() => {
			earlyInput.current = readEarlyInput(earlyForm.current);
			const { to, subject, text, focus } = earlyInput.current;
			// An address still being typed is restored as typed text once the composer is rendered; otherwise it is complete.
			const isTyping = focus?.field === "to" && LazyComposer.isLoaded();
			const chips = isTyping ? [] : parseAddresses(to).map(({ address }) => ({ address }));
			write(newDraft({ to: chips, subject, text }));
			setIsEarly(false);
		});
	}, [write]);

	useEffect(() => {
		const input = earlyInput.current;
		// After the composer's own effects, which set the initial focus.
		if (!isEarly && input && LazyComposer.isLoaded()) queueMicrotask(() => restoreEarlyInput(document.querySelector("[role=dialog]"), input));
	}, [isEarly]);

	return isEarly ? <EarlyComposer ref={earlyForm} /> : null;
}
