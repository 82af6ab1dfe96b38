/** HTML, section 13.1.2: elements that hold nothing and have no end tag. */
export const VOID_ELEMENTS = new Set([..."area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" ")]);

/** Begin and end on lines of their own; those of PARAGRAPHS with an empty line around them. */
export const BLOCKS = new Set([
	..."address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header".split(" "),
	..."hgroup html legend li main menu nav option optgroup search section summary tbody tfoot thead tr caption".split(" "),
]);
export const PARAGRAPHS = new Set([..."blockquote h1 h2 h3 h4 h5 h6 hr listing ol p plaintext pre table ul xmp".split(" ")]);

/** What they hold is not for reading, wherever they stand. `head` is no such element: what is left open there would hide the text. */
export const UNREAD = new Set([..."applet audio canvas datalist iframe math noembed noframes script style svg template title video xml".split(" ")]);

export const PREFORMATTED = new Set(["pre", "listing", "xmp", "plaintext", "textarea"]);
const TABLE_PARTS = new Set(["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const BARRIERS = new Set(["table", "caption", "td", "th"]);
const PLAIN_TEXT_IN_PARAGRAPH = new Set(["option", "optgroup", "body", "html"]);

export function isTablePart(name: string): boolean {
	return TABLE_PARTS.has(name);
}

/** An end tag inside of it closes nothing outside of it, unless it is the end of a part of the table. */
export function isBarrier(name: string): boolean {
	return BARRIERS.has(name);
}

/** Elements whose end tags may be left out (HTML, section 13.1.2.4), and which this one ends where they are open. */
export function closedByOpening(name: string): readonly string[] {
	if (name === "a") return ["a"];
	if (name === "option" || name === "optgroup") return ["option"];
	if (name === "dt" || name === "dd") return ["p", "dt", "dd"];
	if (name === "tr") return ["tr"];
	if (name === "tbody" || name === "thead" || name === "tfoot") return ["tr", "tbody", "thead", "tfoot"];
	if (isTablePart(name) && name !== "table") return [];
	return (BLOCKS.has(name) || PARAGRAPHS.has(name)) && !PLAIN_TEXT_IN_PARAGRAPH.has(name) ? ["p"] : [];
}
