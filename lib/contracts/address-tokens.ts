import { cleanLines } from "./entered-text";

/** A piece of what was pasted: `"quoted"`, `<angle>`, `(comment)`, what parts two people, or plain words. */
export interface AddressToken {
	kind: "words" | "quoted" | "angle" | "comment" | "separator";
	text: string;
}

/** Commas and semicolons of all scripts once `toAscii` has been at them, and bullets or bars between names. */
const SEPARATORS = ",;|、،؛•‣▪●";
const QUOTES: Record<string, string> = { '"': '"', "“": "”", "„": "“" };
/** Nothing that closes is looked for further than this, so that reading stays linear. */
const REACH_CHARS = 512;
const LIST_MARK = /^\s*(?:(?:[-*+>–—→·]|\[[ xX]?\]|\(?\d{1,4}[.)]|[a-z]\)|o(?=\t))(?=\s)|[•‣◦▪⁃●○■□✓✔☐☑❖]|[①-⑳])\s*/u;

/** The lines of what was pasted, without what cannot be seen, in the punctuation of ASCII, and with `mailto:` links opened. */
export function addressLines(text: string): string[] {
	return toAscii(cleanLines(text))
		.replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, "")
		.replace(/(?<!\w)mailto:([^\s?<>"]*)(?:\?[^\s<>"]*)?/gi, (_, address: string) => decoded(address))
		.replace(/\n[ \t]+(?=<)/g, " ")
		.replace(/(?<=\S) @ (?=\S)/g, "@")
		.split("\n");
}

/** Without the bullet or the number of a list in front. */
export function withoutListMark(line: string): string {
	return line.replace(LIST_MARK, "");
}

/** RFC 5322 as people use it: quotes only where a word begins, comments that may be nested, nothing that is never closed. */
export function tokenise(line: string): AddressToken[] {
	const tokens: AddressToken[] = [];
	const add = (kind: AddressToken["kind"], text: string) => {
		const last = tokens.at(-1);
		if (kind === "words" && last?.kind === "words") last.text += text;
		else tokens.push({ kind, text });
	};
	for (let at = 0; at < line.length; at++) {
		const character = line[at] as string;
		const close = closeOf(line, at);
		const inside = line.slice(at + 1, close);
		if (SEPARATORS.includes(character)) add("separator", character);
		else if (close === -1) add("words", character === "(" || character === "<" ? " " : character);
		else {
			if (character === "<") add("angle", inside.slice(inside.lastIndexOf("<") + 1));
			else if (character === "(") add("comment", inside);
			else add("quoted", inside.replace(/\\(.)/g, "$1"));
			at = close;
		}
	}
	return tokens;
}

/** Where what opens here is closed, or -1. */
function closeOf(line: string, at: number): number {
	const character = line[at] as string;
	const end = Math.min(line.length, at + REACH_CHARS);
	if (character === "<") {
		const near = line.slice(at, end);
		const close = near.indexOf(">");
		// `Ann <ann@x` was cut off while it was copied.
		return close !== -1 ? at + close : end === line.length && /^<[^\s<,;]+$/.test(near) ? end : -1;
	}
	if (character === "(") return closingBracket(line, at, end);
	const quote = QUOTES[character];
	if (!quote || !/^$|[\s,;:(<]$/.test(line.slice(Math.max(0, at - 1), at))) return -1;
	for (let index = at + 1; index < end; index++) {
		if (line[index] === "\\") index++;
		// In `"ana b"@x` the quotes are a part of the address.
		else if (line[index] === quote) return line[index + 1] === "@" ? -1 : index;
	}
	return -1;
}

function closingBracket(line: string, at: number, end: number): number {
	let depth = 0;
	for (let index = at; index < end; index++) {
		if (line[index] === "(") depth++;
		if (line[index] === ")" && --depth === 0) return index;
	}
	return -1;
}

/** Full-width forms as input methods write them (U+FF01 to U+FF5E), and every blank as one. */
function toAscii(text: string): string {
	return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[^\S\n\t]/g, " ");
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
