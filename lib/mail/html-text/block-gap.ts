import { BLOCKS, PARAGRAPHS, PREFORMATTED } from "./element-rules";
import type { Attributes } from "./read-html";
import { GAP } from "./text-lines";

type Style = ReadonlyMap<string, string>;

const SHOWN_AS_BLOCK = /^(?:block|flex|grid|table|list-item|flow-root)\b/;
/** Paragraphs of Outlook and Word: one for each Enter, without margins in their style sheet. */
const WORD_PARAGRAPH = /(?:^|\s)Mso(?:Normal|ListParagraph|PlainText|NoSpacing)/;

/** The gap before and after an element: none, a line break, or an empty line. */
export function blockGap(name: string, attributes: Attributes, style: Style, inList: boolean) {
	if (name === "p") return hasMargins(attributes, style) ? GAP.paragraph : GAP.line;
	if (name === "table") return isLayout(attributes) ? GAP.line : GAP.paragraph;
	if ((name === "ul" || name === "ol") && inList) return GAP.line;
	if (PARAGRAPHS.has(name)) return GAP.paragraph;
	return BLOCKS.has(name) || SHOWN_AS_BLOCK.test(style.get("display") ?? "") ? GAP.line : GAP.none;
}

/** Whether a table is used for layout: its cells are read one after the other. */
export function isLayout({ role }: Attributes): boolean {
	return role === "presentation" || role === "none";
}

/** Whether blanks and line ends of the source are preserved. */
export function isPreformatted(name: string, style: Style, inherited: boolean): boolean {
	const space = style.get("white-space");
	if (space === undefined || space === "inherit") return inherited || PREFORMATTED.has(name);
	return space.startsWith("pre") || space === "break-spaces";
}

function hasMargins(attributes: Attributes, style: Style): boolean {
	const margin = style.get("margin")?.split(/\s+/) ?? [];
	const top = style.get("margin-top") ?? margin[0];
	const bottom = style.get("margin-bottom") ?? margin[2] ?? margin[0];
	if (top === undefined && bottom === undefined) return !WORD_PARAGRAPH.test(attributes.class ?? "");
	// Word writes .0001pt for zero.
	return [top, bottom].some((side) => side === undefined || !(Number.parseFloat(side) < 0.1));
}
