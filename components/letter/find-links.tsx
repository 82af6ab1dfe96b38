/** A link in a text: its range in UTF-16 code units, end exclusive, and its target. */
export interface FoundLink {
	start: number;
	end: number;
	href: string;
}

const LETTER = "\\p{L}\\p{M}\\p{N}";
/** Start of a link: not inside a word of Latin letters. Japanese and Chinese put no space before a link. */
const BEGINNING = new RegExp(
	`(?<![A-Za-z0-9])(?:(https?://)|(www\\.)(?=[${LETTER}])|(?<![.%+/@-])(mailto:)?([\\p{Script=Latin}\\p{N}][\\p{Script=Latin}\\p{N}._%+-]{0,63}@(?:[\\p{Script=Latin}\\p{N}-]{1,63}\\.){1,40}\\p{Script=Latin}{2,63}))`,
	"giu",
);
const LABEL = `[${LETTER}_-]{1,63}`;
/** The authority (RFC 3986, section 3.2), in any script. Matched before the rest of the link, so that long text is scanned once. */
const AUTHORITY = new RegExp(`(?:[\\w.~%!$&*+;=:-]{1,64}@)?(?:\\[[0-9a-f:.]{2,45}\\]|${LABEL}(?:\\.${LABEL}){0,40})(?::\\d{1,5})?`, "iuy");
/** Characters that end a link: spaces, quotes, bidi controls, and the punctuation of scripts written without spaces. */
const STOPS =
	/[\p{Z}\p{Cc}<>"`|\\^«»‹›“”„‟‚‛「」『』【】〈〉《》〔〕（）［］｛｝＜＞。，、；：！？．｡､｢｣・،؛؟۔।\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;
/** Punctuation at the end of a link that belongs to the sentence. */
const TRAILING = /[.,;:!?'‘’*…—~([{]/u;
const CLOSERS: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The links of a plain text, in order: web addresses (scheme in any case), `www.…`, and email addresses.
 * Every `href` is `http:`, `https:` or `mailto:`. Why no library is used: docs/decisions/0012-text-rules.md.
 */
export function findLinks(text: string): FoundLink[] {
	const links: FoundLink[] = [];
	BEGINNING.lastIndex = 0;
	for (let match = BEGINNING.exec(text); match; match = BEGINNING.exec(text)) {
		const link = linkAt(text, match);
		if (!link) continue;
		links.push(link);
		BEGINNING.lastIndex = link.end;
	}
	return links;
}

function linkAt(text: string, match: RegExpExecArray): FoundLink | null {
	const start = match.index;
	const [whole, scheme, , mailto, address] = match;
	if (address) {
		const last = start + whole.length;
		const end = mailto && text[last] === "?" ? endOf(text, start, last) : last;
		return { start, end, href: `mailto:${text.slice(start + (mailto?.length ?? 0), end)}` };
	}
	const from = scheme ? start + scheme.length : start;
	const authority = authorityAt(text, from);
	if (!authority || (!scheme && !/\.[^.]+\.[^.]{2,}$/.test(authority))) return null;
	const after = from + authority.length;
	const end = /[/?#]/.test(text[after] ?? "") ? endOf(text, start, after) : trimmed(text, start, after);
	return { start, end, href: scheme ? text.slice(start, end) : `https://${text.slice(start, end)}` };
}

/** The authority at `from`, or null if a browser would not accept it. */
function authorityAt(text: string, from: number): string | null {
	AUTHORITY.lastIndex = from;
	const [found = ""] = AUTHORITY.exec(text) ?? [];
	const authority = found.slice(0, unspacedAt(found) ?? found.length);
	return /[\p{L}\p{N}\]]$/u.test(authority) && URL.canParse(`https://${authority}`) ? authority : null;
}

/** Index at which Japanese, Chinese or Korean directly follows a Latin letter: there the sentence goes on, not the address. */
function unspacedAt(text: string): number | null {
	const at = text.search(UNSPACED);
	return at > 0 && /[A-Za-z0-9][([{]?$/.test(text.slice(0, at)) ? at : null;
}

/** The end of a link that begins at `start` and extends at least to `from`. A closing bracket that it did not open ends it. */
function endOf(text: string, start: number, from: number): number {
	const open: string[] = [];
	let unspaced = UNSPACED.test(text.slice(start, from));
	let end = from;
	while (end < text.length) {
		const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
		if (STOPS.test(character)) break;
		if (CLOSERS[character] && open.pop() !== CLOSERS[character]) break;
		if ("([{".includes(character)) open.push(character);
		if (/[,;]/.test(character) && /^(?:https?:|www\.)/i.test(text.slice(end + 1, end + 7))) break;
		if (!unspaced && UNSPACED.test(character)) {
			if (/[A-Za-z0-9][([{]?$/.test(text.slice(Math.max(from, end - 2), end))) break;
			unspaced = true;
		}
		end += character.length;
	}
	return trimmed(text, start, end);
}

function trimmed(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && (TRAILING.test(text[last - 1] ?? "") || (text[last - 1] === "_" && isEmphasised(text, start)))) last--;
	return last;
}

/** Whether `_` opens emphasis before the link on its line. If not, a trailing underscore is part of the link, as in many ids. */
function isEmphasised(text: string, start: number): boolean {
	const line = text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - 200), start);
	return /(?:^|[^\p{L}\p{N}])_+(?=\S|$)/u.test(line);
}
