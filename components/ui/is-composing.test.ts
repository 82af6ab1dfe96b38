import { expect, test } from "vitest";
import { isComposing } from "./is-composing";

const event = (parts: Partial<KeyboardEvent>) => ({ key: "Enter", keyCode: 13, isComposing: false, ...parts }) as KeyboardEvent;

test.each([
	["Enter by itself", event({}), false],
	["Enter that confirms a conversion", event({ isComposing: true }), true],
	["Enter in Safari, reported after the conversion has ended", event({ keyCode: 229 }), true],
	["a key as Chrome on Windows reports it", event({ key: "Process", keyCode: 229, isComposing: true }), true],
])("%s", (_, key, taken) => {
	expect(isComposing(key)).toBe(taken);
	expect(isComposing({ nativeEvent: key, key: key.key } as unknown as KeyboardEvent)).toBe(taken);
});
