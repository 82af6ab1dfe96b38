import type { Locale } from "#lib/contracts/accounts/locales";
import type en from "./messages/en.json";

/** The message catalogue of every language, loaded on demand. */
export const CATALOGUES: Record<Locale, () => Promise<{ default: typeof en }>> = {
	en: () => import("./messages/en.json"),
	"pt-BR": () => import("./messages/pt-BR.json"),
};
