import { isComposing } from "#components/ui/is-composing";

/** `input` covers the keys that an input method converts. */
const SIGNS = ["pointerdown", "pointermove", "wheel", "touchstart", "input"] as const;
const OPTIONS = { passive: true, capture: true };

/** Whether the person uses this page. */
export interface Activity {
	/** Whether there was a sign of use since the last call: a pointer, a key, or the page shown again. */
	take: () => boolean;
	close: () => void;
}

/** Tracks the use of the page, for the heartbeat: what is not sent with it is not sent at all. A new page is in use if it is visible. */
export function trackActivity(): Activity {
	let active = document.visibilityState === "visible";
	const onSign = () => {
		active = true;
	};
	const onKey = (event: KeyboardEvent) => {
		if (!isComposing(event)) active = true;
	};
	const onVisibility = () => {
		if (document.visibilityState === "visible") active = true;
	};
	for (const sign of SIGNS) window.addEventListener(sign, onSign, OPTIONS);
	window.addEventListener("keydown", onKey, OPTIONS);
	document.addEventListener("visibilitychange", onVisibility);
	return {
		take() {
			const taken = active;
			active = false;
			return taken;
		},
		close() {
			for (const sign of SIGNS) window.removeEventListener(sign, onSign, OPTIONS);
			window.removeEventListener("keydown", onKey, OPTIONS);
			document.removeEventListener("visibilitychange", onVisibility);
		},
	};
}
