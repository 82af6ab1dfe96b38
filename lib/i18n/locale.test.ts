import { describe, expect, it } from "vitest";
import { chooseLocale, chooseTimeZone, preferencesOf } from "./locale";

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
	it("accepts known time zones only", () => {
		expect(chooseTimeZone("America/Sao_Paulo")).toBe("America/Sao_Paulo");
		expect(chooseTimeZone("Mars/Olympus")).toBe("UTC");
		expect(chooseTimeZone(undefined)).toBe("UTC");
	});
});

describe("preferencesOf", () => {
	it("reads the cookies before the header", () => {
		const cookies: Record<string, string> = { "pombo-locale": "en", "pombo-tz": "America/Sao_Paulo" };
		expect(preferencesOf((name) => cookies[name], "pt-BR")).toEqual({ locale: "en", timeZone: "America/Sao_Paulo" });
		expect(preferencesOf(() => undefined, "pt-PT, en")).toEqual({ locale: "pt-BR", timeZone: "UTC" });
	});
});
