export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme a cookie names; anything else follows the system. */
export function readTheme(value: string | undefined): Theme {
	return THEMES.find((theme) => theme === value) ?? "system";
}

/** Shows a theme at once; the cookie makes the next page come in it. */
export function showTheme(theme: Theme): void {
	if (theme === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
}
