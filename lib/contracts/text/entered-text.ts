/** Only blanks, joiners, direction marks and characters without a glyph. */
const INVISIBLE = /^(?:\p{C}|\p{Z}|\p{Default_Ignorable_Code_Point}|\u2800)*$/u;

/** Terminal control sequences (ECMA-48): CSI, then OSC and the other strings with their terminator, then short ones. */
const TERMINAL_SEQUENCES =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n\r]*(?:\u0007|\u001b\\|\u009c)|\u001b(?:[()*+\-./][0-9A-Z]|#[0-9]|[=>78])/g;

/** Bold and underlined text of manual pages: character, backspace, character again. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OVERSTRUCK = /_\u0008(?=[^\u0008])|(.)\u0008(?=\1)/gsu;

/** All line ends: CR, LF, those of word processors (VT, FF), mainframes (NEL) and Unicode, and the record separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const LINE_ENDS = /\r\n|[\r\n\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/g;

/** The rest of C0 and C1, byte order marks, and lone surrogates, which have no UTF-8 form. */
const UNUSABLE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000e-\u001e\u007f-\u009f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Bidirectional overrides and isolates: allowed in a body, not in one line, where they can disguise a name. */
export const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Normalises multi-line text that was typed or pasted: every kind of line end and blank becomes one, and characters that
 * the contract refuses are removed. Visible text is unchanged; idempotent.
 */
export function cleanLines(text: string): string {
	const lines = text.replace(TERMINAL_SEQUENCES, "").replace(OVERSTRUCK, "").replace(LINE_ENDS, "\n").replaceAll("\u001f", " ").replace(UNUSABLE, "");
	return isInvisible(lines) ? "" : lines;
}

/** The same for one line, such as a subject or a name: line ends and tabs become one blank. */
export function cleanLine(text: string): string {
	const line = cleanLines(text)
		.replace(/[\n\t]+/g, " ")
		.replace(new RegExp(BIDI_OVERRIDES, "g"), "")
		.trim();
	return isInvisible(line) ? "" : line;
}

/** Whether the text has no visible character. */
export function isInvisible(text: string): boolean {
	return INVISIBLE.test(text);
}

/** Trims blanks and invisible characters, such as U+202A, which Windows adds to text copied from a dialog. */
export function trimInvisible(text: string): string {
	const characters = [...text];
	const first = characters.findIndex((character) => !isInvisible(character));
	const last = characters.findLastIndex((character) => !isInvisible(character));
	return first === -1 ? "" : characters.slice(first, last + 1).join("");
}

/** A copy of a form's input with each rule applied to its field; everything else is left to the schema. */
export function cleanFields(input: unknown, rules: Record<string, (text: string) => string>): unknown {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
	const clean = (value: unknown, rule: (text: string) => string): unknown =>
		typeof value === "string" ? rule(value) : Array.isArray(value) ? value.map((item) => clean(item, rule)) : value;
	return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, Object.hasOwn(rules, key) ? clean(value, rules[key] as never) : value]));
}
