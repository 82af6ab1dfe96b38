"use client";

import { useEffect, useState } from "react";
import { isComposing } from "#components/ui/is-composing";

interface Tip {
	anchor: Element;
	text: string;
	keys: string | undefined;
}

const DELAY_MS = 500;
/** Within this time of the last tooltip, the next appears at once. */
const SKIP_DELAY_MS = 400;
const HIDE_EVENTS = ["pointerdown", "focusout", "scroll"];

/** The tooltip of the element that is hovered or has keyboard focus; null if there is none. */
export function useTooltip(): Tip | null {
	const [tip, setTip] = useState<Tip | null>(null);
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let lastShown = Number.NEGATIVE_INFINITY;
		const show = (anchor: HTMLElement) => {
			if (!anchor.isConnected || !anchor.dataset.tip) return;
			lastShown = performance.now();
			setTip({ anchor, text: anchor.dataset.tip, keys: anchor.dataset.tipKeys });
		};
		const hide = () => {
			clearTimeout(timer);
			setTip((before) => {
				if (before) lastShown = performance.now();
				return null;
			});
		};
		const over = (event: Event) => {
			hide();
			const anchor = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-tip]") : null;
			if (!anchor || (event.type === "focusin" && !anchor.matches(":focus-visible"))) return;
			if (event instanceof PointerEvent && event.pointerType === "touch") return;
			timer = setTimeout(() => show(anchor), performance.now() - lastShown < SKIP_DELAY_MS ? 0 : DELAY_MS);
		};
		const onKeyDown = (event: KeyboardEvent) => {
			if (!isComposing(event)) hide();
		};
		document.addEventListener("pointerover", over);
		document.addEventListener("focusin", over);
		document.addEventListener("keydown", onKeyDown, true);
		for (const type of HIDE_EVENTS) document.addEventListener(type, hide, true);
		return () => {
			clearTimeout(timer);
			document.removeEventListener("pointerover", over);
			document.removeEventListener("focusin", over);
			document.removeEventListener("keydown", onKeyDown, true);
			for (const type of HIDE_EVENTS) document.removeEventListener(type, hide, true);
		};
	}, []);
	return tip;
}
