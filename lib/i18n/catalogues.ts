import type { Locale } from "#lib/contracts/accounts";
import type en from "./messages/en.json";

/** Every language Pombo speaks, each loaded when it is asked for. */
export const CATALOGUES: Record<Locale, () => Promise<{ default: typeof en }>> = {
	en: () => import("./messages/en.json"),
	"pt-BR": () => import("./messages/pt-BR.json"),
};
