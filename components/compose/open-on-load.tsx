"use client";

import { useEffect, useRef, useState } from "react";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { parseAddresses } from "#lib/contracts/parse-addresses";
import { useCompose } from "./compose-provider";
import { EarlyComposer } from "./early-composer";
import { type Entered, enterInto, readEntered } from "./entered-early";
import { LazyComposer } from "./lazy-composer";

/**
 * The address /compose opens a new letter, once. Its form comes with the page, before the composer does; what was entered
 * there meanwhile, and the focus, go over into the composer.
 */
export function OpenComposerOnLoad() {
	const { write } = useCompose();
	const early = useRef<HTMLElement>(null);
	const entered = useRef<Entered | null>(null);
	const begun = useRef(false);
	const [isEarly, setIsEarly] = useState(true);

	useEffect(() => {
		if (begun.current) return;
		begun.current = true;
		void LazyComposer.load().then(() => {
			entered.current = readEntered(early.current);
			const { to, subject, text, at } = entered.current;
			// An address that is still being typed goes over as typing, once the composer is there; others are complete.
			const isTyping = at?.field === "to" && LazyComposer.isLoaded();
			const chips = isTyping ? [] : parseAddresses(to).map(({ address }) => ({ address }));
			write(newDraft({ to: chips, subject, text }));
			setIsEarly(false);
		});
	}, [write]);

	useEffect(() => {
		const left = entered.current;
		// After the composer's own effects, which put the focus where a new letter begins.
		if (!isEarly && left && LazyComposer.isLoaded()) queueMicrotask(() => enterInto(document.querySelector("[role=dialog]"), left));
	}, [isEarly]);

	return isEarly ? <EarlyComposer ref={early} /> : null;
}
