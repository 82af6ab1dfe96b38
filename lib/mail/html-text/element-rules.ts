/** HTML, section 13.1.2: elements without content and end tag. */
export const VOID_ELEMENTS = new Set([..."area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" ")]);

/** Elements on lines of their own; those of PARAGRAPHS with an empty line around them. */
export const BLOCKS = new Set([
	..."address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header".split(" "),
	..."hgroup html legend li main menu nav option optgroup search section summary tbody tfoot thead tr caption".split(" "),
]);
export const PARAGRAPHS = new Set([..."blockquote h1 h2 h3 h4 h5 h6 hr listing ol p plaintext pre table ul xmp".split(" ")]);

/** Elements whose content is not rendered as text. Without `head`: an element left open there would hide the whole text. */
export const UNRENDERED = new Set([..."applet audio canvas datalist iframe math noembed noframes script style svg template title video xml".split(" ")]);

export const PREFORMATTED = new Set(["pre", "listing", "xmp", "plaintext", "textarea"]);
const TABLE_PARTS = new Set(["table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"]);
const BARRIERS = new Set(["table", "caption", "td", "th"]);
const PLAIN_TEXT_IN_PARAGRAPH = new Set(["option", "optgroup", "body", "html"]);

export function isTablePart(name: string): boolean {
	return TABLE_PARTS.has(name);
}

/** Whether end tags inside the element close nothing outside it, except end tags of parts of the table. */
export function isBarrier(name: string): boolean {
	return BARRIERS.has(name);
}

/** The open elements that this start tag closes, as their end tags may be omitted (HTML, section 13.1.2.4). */
export function closedByOpening(name: string): readonly string[] {
	if (name === "a") return ["a"];
	if (name === "option" || name === "optgroup") return ["option"];
	if (name === "dt" || name === "dd") return ["p", "dt", "dd"];
	if (name === "tr") return ["tr"];
	if (name === "tbody" || name === "thead" || name === "tfoot") return ["tr", "tbody", "thead", "tfoot"];
	if (isTablePart(name) && name !== "table") return [];
	return (BLOCKS.has(name) || PARAGRAPHS.has(name)) && !PLAIN_TEXT_IN_PARAGRAPH.has(name) ? ["p"] : [];
}
