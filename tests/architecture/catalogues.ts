import { readFileSync } from "node:fs";

/** A catalogue as flat keys ("list.empty.inbox") with their messages. */
export type Catalogue = ReadonlyMap<string, string>;

export const CATALOGUES: Record<"en" | "pt-BR", Catalogue> = { en: readCatalogue("en"), "pt-BR": readCatalogue("pt-BR") };

function readCatalogue(locale: string): Catalogue {
	return flat(JSON.parse(readFileSync(`lib/i18n/messages/${locale}.json`, "utf8")));
}

function flat(tree: object, path = ""): Map<string, string> {
	return new Map(
		Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)])),
	);
}
