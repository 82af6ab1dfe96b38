import type { Page } from "@playwright/test";

/** Simulates an input method (Japanese, Chinese, Korean …) in the focused field. */
export interface InputMethod {
	/** Sets the text under conversion, which is underlined and not yet part of the value. */
	convert(text: string): Promise<void>;
	/** A key consumed during conversion, as most browsers report it: `isComposing` is true, and no character is inserted. */
	key(name: keyof typeof CODES, withCtrl?: boolean): Promise<void>;
	/** Confirms the conversion. */
	commit(text: string): Promise<void>;
	/** A key that Safari reports after the conversion has ended: only key code 229 shows that the input method consumed it. */
	keyAfterwards(name: keyof typeof CODES): Promise<void>;
}

const CODES = { Enter: 13, Escape: 27, ArrowDown: 40, ",": 188, k: 75 };
const CTRL = 2;
const TAKEN_BY_INPUT_METHOD = 229;

export async function inputMethod(page: Page): Promise<InputMethod> {
	const cdp = await page.context().newCDPSession(page);
	const press = async (key: keyof typeof CODES, code: number, modifiers = 0) => {
		await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, windowsVirtualKeyCode: code, modifiers });
		await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: CODES[key], modifiers });
	};
	return {
		async convert(text) {
			await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
		},
		key: (name, withCtrl = false) => press(name, CODES[name], withCtrl ? CTRL : 0),
		async commit(text) {
			// Keys take another way to the page: a key pressed next could overtake the end of the conversion.
			const ended = await page.evaluateHandle(() => ({
				event: new Promise<void>((resolve) => document.addEventListener("compositionend", () => resolve(), { once: true })),
			}));
			await cdp.send("Input.insertText", { text });
			await ended.evaluate(({ event }) => event);
			await ended.dispose();
		},
		keyAfterwards: (name) => press(name, TAKEN_BY_INPUT_METHOD),
	};
}
