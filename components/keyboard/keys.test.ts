import { describe, expect, it } from "vitest";
import { KEY_BINDINGS, matchKeys, pressed } from "./keys";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("the keys", () => {
	it("each mean one thing", () => {
		const typed = KEY_BINDINGS.map(({ keys }) => keys.join(" "));
		expect(new Set(typed).size).toBe(typed.length);
		for (const { keys } of KEY_BINDINGS) expect(matchKeys(keys)).toEqual({ id: KEY_BINDINGS.find((binding) => binding.keys.join() === keys.join())?.id });
	});

	it("leave the browser's own alone", () => {
		expect(pressed({ ...plain, key: "c", ctrlKey: true })).toBeNull();
		expect(pressed({ ...plain, key: "Enter" })).toBeNull();
	});

	it("tell a letter from the same letter with Shift, and take signs as they are typed", () => {
		expect(pressed({ ...plain, key: "U", shiftKey: true })).toBe("Shift+U");
		expect(pressed({ ...plain, key: "#", shiftKey: true })).toBe("#");
	});

	it("wait for the second of two", () => {
		expect(matchKeys(["g"])).toBe("waiting");
		expect(matchKeys(["g", "i"])).toEqual({ id: "goInbox" });
		expect(matchKeys(["g", "x"])).toBeNull();
	});
});
