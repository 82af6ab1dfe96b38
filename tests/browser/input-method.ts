import type { Page } from "@playwright/test";

/** Plays an input method (Japanese, Chinese, Korean …) in the field that has the focus. */
export interface InputMethod {
	/** What is being converted, shown underlined and not yet part of the text. */
	convert(text: string): Promise<void>;
	/** A key that it takes while it converts, as most browsers report it: `isComposing` is true, and no character comes of it. */
	key(name: keyof typeof CODES, withCtrl?: boolean): Promise<void>;
	/** Confirms what is converted. */
	commit(text: string): Promise<void>;
	/** A key that Safari reports after the conversion has ended: only its code 229 tells that the input method took it. */
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
			await cdp.send("Input.insertText", { text });
		},
		keyAfterwards: (name) => press(name, TAKEN_BY_INPUT_METHOD),
	};
}
