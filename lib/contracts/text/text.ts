import { z } from "zod";
import { BIDI_OVERRIDES, isInvisible } from "./entered-text";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
// Text may contain tabs and line ends, and nothing else of C0 and C1.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const encoder = new TextEncoder();

/** The length as stored, in bytes of UTF-8. */
export function byteLength(text: string): number {
	return encoder.encode(text).length;
}

/** One line of text such as a name or a subject: no control characters, no line ends, no direction overrides. */
export function singleLine(maxChars: number) {
	return z
		.string()
		.trim()
		.max(maxChars, `Use at most ${maxChars} characters`)
		.refine((text) => !CONTROL.test(text) && !BIDI_OVERRIDES.test(text), {
			error: "Remove the line breaks and invisible characters",
			params: { code: "control_characters" },
		})
		.refine(isWellFormed, { error: "Remove the broken characters", params: { code: "broken_characters" } });
}

/** A line that is empty or has a visible character; callers that need one refuse the empty line themselves. */
export function visibleLine(maxChars: number) {
	return singleLine(maxChars).refine((text) => text === "" || !isInvisible(text), {
		error: "Remove the line breaks and invisible characters",
		params: { code: "control_characters" },
	});
}

/** Multi-line text, at most `maxBytes` of UTF-8; line ends become \n. */
export function manyLines(maxBytes: number) {
	return z
		.string()
		.refine((text) => byteLength(text) <= maxBytes, {
			error: `Use at most ${Math.floor(maxBytes / 1024)} KiB`,
			params: { code: "too_big" },
		})
		.refine((text) => !CONTROL_IN_TEXT.test(text), { error: "Remove the invisible control characters", params: { code: "control_characters" } })
		.refine(isWellFormed, { error: "Remove the broken characters", params: { code: "broken_characters" } })
		.transform((text) => text.replace(/\r\n?/g, "\n"));
}

/** False for lone surrogates: they have no UTF-8 form, and sealing would silently change them. */
function isWellFormed(text: string): boolean {
	return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
