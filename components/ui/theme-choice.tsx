export const THEME_COOKIE = "pombo-theme";
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The theme a cookie names; anything else follows the system. */
export function readTheme(value: string | undefined): Theme {
	return THEMES.find((theme) => theme === value) ?? "system";
}

/** Shows a theme at once, and remembers it on this device: the cookie makes the next page come in it, however soon it is asked for. */
export function showTheme(theme: Theme): void {
	// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
	document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`;
	if (theme === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
}
