import { describe, expect, it } from "vitest";
import { chooseLocale, chooseTimeZone } from "./locale";
import en from "./messages/en.json";
import pt from "./messages/pt-BR.json";

describe("chooseLocale", () => {
	it.each([
		[undefined, "pt-BR,pt;q=0.9,en;q=0.8", "pt-BR"],
		[undefined, "pt-PT", "pt-BR"],
		[undefined, "de,en-GB;q=0.5,pt;q=0.7", "pt-BR"],
		[undefined, "de, fr", "en"],
		[undefined, null, "en"],
		["en", "pt-BR", "en"],
		["klingon", "pt-BR", "pt-BR"],
		[undefined, "pt;q=0, en", "en"],
	])("cookie %j and header %j make %s", (cookie, header, locale) => {
		expect(chooseLocale(cookie, header)).toBe(locale);
	});
});

describe("chooseTimeZone", () => {
	it("takes what this machine knows and nothing else", () => {
		expect(chooseTimeZone("America/Sao_Paulo")).toBe("America/Sao_Paulo");
		expect(chooseTimeZone("Mars/Olympus")).toBe("UTC");
		expect(chooseTimeZone(undefined)).toBe("UTC");
	});
});

describe("the catalogues", () => {
	it("say the same things in both languages, with the same blanks to fill", () => {
		const english = flat(en);
		const portuguese = flat(pt);
		expect([...portuguese.keys()].sort()).toEqual([...english.keys()].sort());
		for (const [key, words] of english) expect(blanks(portuguese.get(key) ?? ""), key).toEqual(blanks(words));
	});

	it("never shout", () => {
		for (const [key, words] of [...flat(en), ...flat(pt)]) expect(words, key).not.toMatch(/!|Oops/);
	});
});

function flat(tree: object, path = ""): Map<string, string> {
	return new Map(
		Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)])),
	);
}

function blanks(words: string): string[] {
	return [...new Set([...words.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((found) => found[1] ?? found[2] ?? ""))].sort();
}
