import en from "../../lib/i18n/messages/en.json";
import pt from "../../lib/i18n/messages/pt-BR.json";

/** A catalogue as a list of keys: "list.empty.inbox" and what it says. */
export type Catalogue = ReadonlyMap<string, string>;

export const CATALOGUES: Record<"en" | "pt-BR", Catalogue> = { en: flat(en), "pt-BR": flat(pt) };

function flat(tree: object, path = ""): Map<string, string> {
	return new Map(
		Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)])),
	);
}
