"use client";

import { useState } from "react";
import { readTheme, showTheme, type Theme } from "./theme-choice";

/** The theme of this device, shown at once and remembered through the given action. */
export function useTheme(save: (theme: string) => Promise<void>) {
	const [theme, setTheme] = useState<Theme>(() => (typeof document === "undefined" ? "system" : readTheme(document.documentElement.dataset.theme)));
	const choose = (next: Theme) => {
		setTheme(next);
		showTheme(next);
		void save(next);
	};
	return [theme, choose] as const;
}
