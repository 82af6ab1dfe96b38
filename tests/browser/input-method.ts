import type { Page } from "@playwright/test";

/** Plays an input method (Japanese, Chinese, Korean …) in the field that has the focus. */
export interface InputMethod {
	/** What is being converted, shown underlined and not yet part of the text. */
	convert(text: string): Promise<void>;
	/** A key while it converts, as most browsers report it: `isComposing` is true. */
	key(name: string): Promise<void>;
	/** Confirms what is converted. */
	commit(text: string): Promise<void>;
	/** A key that Safari reports after the conversion has ended: only its code 229 tells that the input method took it. */
	keyAfterwards(name: string): Promise<void>;
}

export async function inputMethod(page: Page): Promise<InputMethod> {
	const cdp = await page.context().newCDPSession(page);
	return {
		async convert(text) {
			await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
		},
		key: (name) => page.keyboard.press(name),
		async commit(text) {
			await cdp.send("Input.insertText", { text });
		},
		async keyAfterwards(name) {
			for (const type of ["rawKeyDown", "keyUp"] as const)
				await cdp.send("Input.dispatchKeyEvent", { type, key: name, code: name, windowsVirtualKeyCode: type === "keyUp" ? 13 : 229 });
		},
	};
}
