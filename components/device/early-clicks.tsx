"use client";

import { useEffect } from "react";

declare global {
	interface Window {
		pomboEarlyClick?: HTMLElement;
	}
}

const PATIENCE_FRAMES = 600;

/** Presses the remembered button as soon as it is listened to. */
export function EarlyClicks() {
	useEffect(() => {
		const pressed = window.pomboEarlyClick;
		delete window.pomboEarlyClick;
		let frame = 0;
		const press = (patience: number) => {
			if (!pressed?.isConnected || patience === 0) return;
			if (Object.keys(pressed).some((key) => key.startsWith("__reactProps"))) pressed.click();
			else frame = requestAnimationFrame(() => press(patience - 1));
		};
		frame = requestAnimationFrame(() => press(PATIENCE_FRAMES));
		return () => cancelAnimationFrame(frame);
	}, []);
	return null;
}
