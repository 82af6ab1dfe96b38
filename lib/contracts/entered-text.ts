/** Nothing but blanks, joiners, marks of direction, and letters that are drawn as nothing. */
const INVISIBLE = /^(?:\p{C}|\p{Z}|\p{Default_Ignorable_Code_Point}|\u2800)*$/u;

/** Colours, cursor movements, titles and links of terminals (ECMA-48): CSI, then OSC and the other strings with their end, then short ones. */
const TERMINAL_SEQUENCES =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c\n\r]*(?:\u0007|\u001b\\|\u009c)|\u001b(?:[()*+\-./][0-9A-Z]|#[0-9]|[=>78])/g;

/** Bold and underlined words of manual pages: a letter, a step back, the letter again. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OVERSTRUCK = /_\u0008(?=[^\u0008])|(.)\u0008(?=\1)/gsu;

/** Line ends under all their names: also those of word processors (VT, FF), of mainframes (NEL) and of Unicode, and the separators of records. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const LINE_ENDS = /\r\n|[\r\n\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/g;

/** What is left of C0 and C1 then, byte order marks, and halves of characters, which have no UTF-8 form. */
const UNUSABLE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	/[\u0000-\u0008\u000e-\u001e\u007f-\u009f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks that turn the direction of what follows, used to disguise names; harmless inside a body, not in one line. */
export const BIDI_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Many lines as a person entered or pasted them: what means a line end or a blank becomes one, what the contract would
 * refuse is left out. Everything that can be seen stays as it is; cleaning twice changes nothing more.
 */
export function cleanLines(text: string): string {
	const lines = text.replace(TERMINAL_SEQUENCES, "").replace(OVERSTRUCK, "").replace(LINE_ENDS, "\n").replaceAll("\u001f", " ").replace(UNUSABLE, "");
	return isInvisible(lines) ? "" : lines;
}

/** One line, such as a subject or a name: line ends and tabs become one blank. */
export function cleanLine(text: string): string {
	const line = cleanLines(text)
		.replace(/[\n\t]+/g, " ")
		.replace(new RegExp(BIDI_OVERRIDES, "g"), "")
		.trim();
	return isInvisible(line) ? "" : line;
}

/** Whether nobody would see that anything is written there. */
export function isInvisible(text: string): boolean {
	return INVISIBLE.test(text);
}

/** Without the blanks and invisible marks around it, such as U+202A, which Windows puts before what is copied from a dialog. */
export function trimInvisible(text: string): string {
	const characters = [...text];
	const first = characters.findIndex((character) => !isInvisible(character));
	const last = characters.findLastIndex((character) => !isInvisible(character));
	return first === -1 ? "" : characters.slice(first, last + 1).join("");
}

/** A copy of what a form sent in which the named fields went through their rule; everything else is the contract's to judge. */
export function cleanFields(input: unknown, rules: Record<string, (text: string) => string>): unknown {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
	const clean = (value: unknown, rule: (text: string) => string): unknown =>
		typeof value === "string" ? rule(value) : Array.isArray(value) ? value.map((item) => clean(item, rule)) : value;
	return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, Object.hasOwn(rules, key) ? clean(value, rules[key] as never) : value]));
}
