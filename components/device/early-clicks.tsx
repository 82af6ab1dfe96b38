"use client";

import { useEffect } from "react";

declare global {
	interface Window {
		pomboEarlyClick?: HTMLElement;
	}
}

const MAX_FRAMES = 600;

/** Clicks the remembered button as soon as React has attached its handlers. */
export function EarlyClicks() {
	useEffect(() => {
		const pressed = window.pomboEarlyClick;
		delete window.pomboEarlyClick;
		let frame = 0;
		const press = (framesLeft: number) => {
			if (!pressed?.isConnected || framesLeft === 0) return;
			if (Object.keys(pressed).some((key) => key.startsWith("__reactProps"))) pressed.click();
			else frame = requestAnimationFrame(() => press(framesLeft - 1));
		};
		frame = requestAnimationFrame(() => press(MAX_FRAMES));
		return () => cancelAnimationFrame(frame);
	}, []);
	return null;
}
