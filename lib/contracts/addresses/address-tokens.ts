import { cleanLines } from "#lib/contracts/text/entered-text";

/** A token of an address list: `"quoted"`, `<angle>`, `(comment)`, a separator, or plain words. */
export interface AddressToken {
	kind: "words" | "quoted" | "angle" | "comment" | "separator";
	text: string;
}

/** Commas and semicolons of all scripts that `toAscii` leaves, and bullets or bars between names. */
const SEPARATORS = ",;|、،؛•‣▪●";
const QUOTES: Record<string, string> = { '"': '"', "“": "”", "„": "“" };
/** The furthest a closing delimiter is searched, so that parsing stays linear. */
const LOOKAHEAD_CHARS = 512;
const LIST_MARK = /^\s*(?:(?:[-*+>–—→·]|\[[ xX]?\]|\(?\d{1,4}[.)]|[a-z]\)|o(?=\t))(?=\s)|[•‣◦▪⁃●○■□✓✔☐☑❖]|[①-⑳])\s*/u;

/** The lines of pasted text, without invisible characters, with ASCII punctuation, and with `mailto:` links replaced by their address. */
export function addressLines(text: string): string[] {
	return toAscii(cleanLines(text))
		.replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, "")
		.replace(/(?<!\w)mailto:([^\s?<>"]*)(?:\?[^\s<>"]*)?/gi, (_, address: string) => decodeOrSame(address))
		.replace(/\n[ \t]+(?=<)/g, " ")
		.replace(/(?<=\S) @ (?=\S)/g, "@")
		.split("\n");
}

/** Removes a leading bullet or list number. */
export function withoutListMark(line: string): string {
	return line.replace(LIST_MARK, "");
}

/** A lenient RFC 5322: quotes only at the start of a word, nested comments; an unclosed delimiter is plain text. */
export function tokenise(line: string): AddressToken[] {
	const tokens: AddressToken[] = [];
	const add = (kind: AddressToken["kind"], text: string) => {
		const last = tokens.at(-1);
		if (kind === "words" && last?.kind === "words") last.text += text;
		else tokens.push({ kind, text });
	};
	for (let at = 0; at < line.length; at++) {
		const character = line[at] as string;
		const close = indexOfClose(line, at);
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

/** The index of the delimiter that closes the one at `at`, or -1. */
function indexOfClose(line: string, at: number): number {
	const character = line[at] as string;
	const end = Math.min(line.length, at + LOOKAHEAD_CHARS);
	if (character === "<") {
		const near = line.slice(at, end);
		const close = near.indexOf(">");
		// `Ann <ann@x`, cut off when it was copied.
		return close !== -1 ? at + close : end === line.length && /^<[^\s<,;]+$/.test(near) ? end : -1;
	}
	if (character === "(") return closingBracket(line, at, end);
	const quote = QUOTES[character];
	if (!quote || !/^$|[\s,;:(<]$/.test(line.slice(Math.max(0, at - 1), at))) return -1;
	for (let index = at + 1; index < end; index++) {
		if (line[index] === "\\") index++;
		// In `"ana b"@x` the quotes are part of the address.
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

/** Replaces full-width forms of input methods (U+FF01 to U+FF5E) by ASCII, and every blank by a space. */
function toAscii(text: string): string {
	return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[^\S\n\t]/g, " ");
}

function decodeOrSame(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
