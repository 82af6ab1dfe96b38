import { describe, expect, it } from "vitest";
import { appearanceAttributes, readAppearance } from "./appearance";

describe("a device's looks", () => {
	const PLAIN = { theme: "system", contrast: "system", density: "comfortable", movement: "system" };

	it("are plain where nothing, or nonsense, was chosen, and leave the page to the system", () => {
		expect(readAppearance(() => undefined)).toEqual(PLAIN);
		expect(readAppearance(() => '"><script>')).toEqual(PLAIN);
		expect(Object.values(appearanceAttributes(readAppearance(() => undefined)))).toEqual([undefined, undefined, undefined, undefined]);
	});

	it("come from the cookies and stand on the page", () => {
		const cookies: Record<string, string> = { "pombo-theme": "dark", "pombo-contrast": "more", "pombo-density": "compact", "pombo-movement": "less" };
		const chosen = readAppearance((name) => cookies[name]);
		expect(chosen).toEqual({ theme: "dark", contrast: "more", density: "compact", movement: "less" });
		expect(appearanceAttributes(chosen)).toEqual({ "data-theme": "dark", "data-contrast": "more", "data-density": "compact", "data-movement": "less" });
	});
});
