import { BLOCKS, PARAGRAPHS, PREFORMATTED } from "./element-rules";
import type { Attributes } from "./read-html";
import { APART } from "./text-lines";

type Style = ReadonlyMap<string, string>;

const SHOWN_AS_BLOCK = /^(?:block|flex|grid|table|list-item|flow-root)\b/;
/** The paragraphs of Outlook and Word: each Enter makes one, and their style sheet leaves nothing between them. */
const WORD_PARAGRAPH = /(?:^|\s)Mso(?:Normal|ListParagraph|PlainText|NoSpacing)/;

/** How far an element stands from what is around it: not at all, on lines of its own, or with an empty line between. */
export function blockDistance(name: string, attributes: Attributes, style: Style, inList: boolean) {
	if (name === "p") return hasMargins(attributes, style) ? APART.paragraph : APART.line;
	if (name === "table") return isLayout(attributes) ? APART.line : APART.paragraph;
	if ((name === "ul" || name === "ol") && inList) return APART.line;
	if (PARAGRAPHS.has(name)) return APART.paragraph;
	return BLOCKS.has(name) || SHOWN_AS_BLOCK.test(style.get("display") ?? "") ? APART.line : APART.none;
}

/** A table that only places its cells on the page: they are read one after the other. */
export function isLayout({ role }: Attributes): boolean {
	return role === "presentation" || role === "none";
}

/** Whether blanks and line ends of the source are shown as they are. */
export function isPreformatted(name: string, style: Style, outer: boolean): boolean {
	const space = style.get("white-space");
	if (space === undefined || space === "inherit") return outer || PREFORMATTED.has(name);
	return space.startsWith("pre") || space === "break-spaces";
}

function hasMargins(attributes: Attributes, style: Style): boolean {
	const margin = style.get("margin")?.split(/\s+/) ?? [];
	const top = style.get("margin-top") ?? margin[0];
	const bottom = style.get("margin-bottom") ?? margin[2] ?? margin[0];
	if (top === undefined && bottom === undefined) return !WORD_PARAGRAPH.test(attributes.class ?? "");
	// Word writes .0001pt where it means nothing.
	return [top, bottom].some((side) => side === undefined || !(Number.parseFloat(side) < 0.1));
}
