export const THEME_COOKIE = "pombo-theme";
export const PREFERENCE_COOKIE = { path: "/", sameSite: "lax", maxAge: 31_536_000 } as const;
