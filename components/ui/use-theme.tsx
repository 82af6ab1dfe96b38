"use client";

import { useState } from "react";
import { readTheme, showTheme, type Theme } from "./theme-choice";

/** The theme of this device, shown and remembered at once. */
export function useTheme() {
	const [theme, setTheme] = useState<Theme>(() => (typeof document === "undefined" ? "system" : readTheme(document.documentElement.dataset.theme)));
	const choose = (next: Theme) => {
		setTheme(next);
		showTheme(next);
	};
	return [theme, choose] as const;
}
