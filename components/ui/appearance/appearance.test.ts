import { describe, expect, it } from "vitest";
import { appearanceAttributes, readAppearance } from "./appearance";

describe("a device's appearance", () => {
	const DEFAULTS = { theme: "system", contrast: "system", density: "comfortable", movement: "system" };

	it("is the default where nothing valid was chosen, and sets no attribute", () => {
		expect(readAppearance(() => undefined)).toEqual(DEFAULTS);
		expect(readAppearance(() => '"><script>')).toEqual(DEFAULTS);
		expect(Object.values(appearanceAttributes(readAppearance(() => undefined)))).toEqual([undefined, undefined, undefined, undefined]);
	});

	it("is read from cookies and set as attributes", () => {
		const cookies: Record<string, string> = { "pombo-theme": "dark", "pombo-contrast": "more", "pombo-density": "compact", "pombo-movement": "less" };
		const chosen = readAppearance((name) => cookies[name]);
		expect(chosen).toEqual({ theme: "dark", contrast: "more", density: "compact", movement: "less" });
		expect(appearanceAttributes(chosen)).toEqual({ "data-theme": "dark", "data-contrast": "more", "data-density": "compact", "data-movement": "less" });
	});
});
