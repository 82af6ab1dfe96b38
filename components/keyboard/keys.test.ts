import { describe, expect, it } from "vitest";
import { clashOf, KEY_BINDINGS, keyMap, matchKeys, pressed } from "./keys";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const map = keyMap();

describe("the shortcuts", () => {
	it("are unique", () => {
		for (const { id, keys } of KEY_BINDINGS.filter((binding) => binding.keys.length > 0)) {
			expect(matchKeys(map, keys)).toEqual({ id });
			expect(clashOf(map, id, keys)).toBeNull();
		}
	});

	it("do not use keys of the browser", () => {
		expect(matchKeys(map, [pressed({ ...plain, key: "c", ctrlKey: true }) ?? ""])).toBeNull();
		expect(pressed({ ...plain, key: "k", ctrlKey: true, shiftKey: true })).toBeNull();
		expect(pressed({ ...plain, key: "Enter" })).toBeNull();
		expect(pressed({ ...plain, key: " " })).toBeNull();
	});

	it("distinguish a letter from Shift and that letter, and match other characters as typed", () => {
		expect(pressed({ ...plain, key: "U", shiftKey: true })).toBe("Shift+U");
		expect(pressed({ ...plain, key: "#", shiftKey: true })).toBe("#");
		expect(pressed({ ...plain, key: "k", metaKey: true })).toBe("Mod+K");
	});

	it("wait for the second key of a sequence", () => {
		expect(matchKeys(map, ["g"])).toBe("waiting");
		expect(matchKeys(map, ["g", "i"])).toEqual({ id: "goInbox" });
		expect(matchKeys(map, ["g", "x"])).toBeNull();
	});

	it("are overridden by the user's own keys", () => {
		const custom = keyMap({ single: true, keys: { archive: ["y"], trash: [] } });
		expect(matchKeys(custom, ["y"])).toEqual({ id: "archive" });
		expect(matchKeys(custom, ["e"])).toBeNull();
		expect(matchKeys(custom, ["#"])).toBeNull();
		expect(matchKeys(custom, ["j"])).toEqual({ id: "next" });
	});

	it("are reduced to those with Ctrl when single keys are switched off", () => {
		const off = keyMap({ single: false, keys: { archive: ["y"] } });
		expect(matchKeys(off, ["j"])).toBeNull();
		expect(matchKeys(off, ["y"])).toBeNull();
		expect(matchKeys(off, ["Mod+K"])).toEqual({ id: "palette" });
	});

	it("conflict with equal keys and with keys that begin with them", () => {
		expect(clashOf(map, "archive", ["j"])).toBe("next");
		expect(clashOf(map, "archive", ["g"])).toBe("goInbox");
		expect(clashOf(map, "archive", ["j", "x"])).toBe("next");
		expect(clashOf(map, "archive", ["y"])).toBeNull();
		expect(clashOf(map, "archive", [])).toBeNull();
	});
});
