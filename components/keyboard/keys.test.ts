import { describe, expect, it } from "vitest";
import { clashOf, KEY_BINDINGS, keyMap, matchKeys, pressed } from "./keys";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const map = keyMap();

describe("the keys", () => {
	it("each mean one thing", () => {
		for (const { id, keys } of KEY_BINDINGS.filter((binding) => binding.keys.length > 0)) {
			expect(matchKeys(map, keys)).toEqual({ id });
			expect(clashOf(map, id, keys)).toBeNull();
		}
	});

	it("leave the browser's own alone", () => {
		expect(matchKeys(map, [pressed({ ...plain, key: "c", ctrlKey: true }) ?? ""])).toBeNull();
		expect(pressed({ ...plain, key: "k", ctrlKey: true, shiftKey: true })).toBeNull();
		expect(pressed({ ...plain, key: "Enter" })).toBeNull();
		expect(pressed({ ...plain, key: " " })).toBeNull();
	});

	it("tell a letter from the same letter with Shift, and take signs as they are typed", () => {
		expect(pressed({ ...plain, key: "U", shiftKey: true })).toBe("Shift+U");
		expect(pressed({ ...plain, key: "#", shiftKey: true })).toBe("#");
		expect(pressed({ ...plain, key: "k", metaKey: true })).toBe("Mod+K");
	});

	it("wait for the second of two", () => {
		expect(matchKeys(map, ["g"])).toBe("waiting");
		expect(matchKeys(map, ["g", "i"])).toEqual({ id: "goInbox" });
		expect(matchKeys(map, ["g", "x"])).toBeNull();
	});

	it("are a person's own where they changed them", () => {
		const mine = keyMap({ single: true, keys: { archive: ["y"], trash: [] } });
		expect(matchKeys(mine, ["y"])).toEqual({ id: "archive" });
		expect(matchKeys(mine, ["e"])).toBeNull();
		expect(matchKeys(mine, ["#"])).toBeNull();
		expect(matchKeys(mine, ["j"])).toEqual({ id: "next" });
	});

	it("rest when single keys are switched off, but for those with Ctrl", () => {
		const off = keyMap({ single: false, keys: { archive: ["y"] } });
		expect(matchKeys(off, ["j"])).toBeNull();
		expect(matchKeys(off, ["y"])).toBeNull();
		expect(matchKeys(off, ["Mod+K"])).toEqual({ id: "palette" });
	});

	it("clash with the same keys and with those that begin with them", () => {
		expect(clashOf(map, "archive", ["j"])).toBe("next");
		expect(clashOf(map, "archive", ["g"])).toBe("goInbox");
		expect(clashOf(map, "archive", ["j", "x"])).toBe("next");
		expect(clashOf(map, "archive", ["y"])).toBeNull();
		expect(clashOf(map, "archive", [])).toBeNull();
	});
});
