import { UNRENDERED } from "./element-rules";
import type { Attributes } from "./read-html";

/** How an element shows its text. `notRendered` also holds for all descendants; they can reset the other two. */
export interface Visibility {
	notRendered: boolean;
	invisible: boolean;
	zeroSize: boolean;
}

export const VISIBLE: Visibility = { notRendered: false, invisible: false, zeroSize: false };

const ZERO = /^0+(?:\.0+)?(?:px|pt|em|rem|ex|%|in|cm|mm|pc|vh|vw)?$/;

/** The visibility of an element within `outer`, by its name, its attributes and its style attribute. */
export function visibilityOf(name: string, attributes: Attributes, style: ReadonlyMap<string, string>, outer: Visibility): Visibility {
	if (style.size === 0 && !("hidden" in attributes) && !UNRENDERED.has(name)) return outer;
	const visibility = style.get("visibility");
	const size = style.get("font-size");
	return {
		notRendered: outer.notRendered || UNRENDERED.has(name) || "hidden" in attributes || isHiddenByStyle(name, style),
		invisible: visibility === undefined || visibility === "inherit" ? outer.invisible : visibility === "hidden" || visibility === "collapse",
		// Newsletters set it on layout elements against gaps between columns, and reset it around the text.
		zeroSize: size === undefined || size === "inherit" ? outer.zeroSize : ZERO.test(size),
	};
}

export function isHidden({ notRendered, invisible, zeroSize }: Visibility): boolean {
	return notRendered || invisible || zeroSize;
}

function isHiddenByStyle(name: string, style: ReadonlyMap<string, string>): boolean {
	const is = (property: string, value: string) => style.get(property) === value;
	const zero = (property: string) => ZERO.test(style.get(property) ?? "");
	if (is("display", "none") || zero("opacity") || zero("max-height") || zero("max-width")) return true;
	if ((zero("height") || zero("width")) && (is("overflow", "hidden") || is("overflow", "clip"))) return true;
	// On a link it hides the button from Outlook only, which has another one in a conditional comment.
	return is("mso-hide", "all") && name !== "a";
}

const NO_STYLE: ReadonlyMap<string, string> = new Map();

/** The declarations of a style attribute by lower-case property; the last one wins, `!important` is ignored. */
export function readStyle(style: string | undefined): ReadonlyMap<string, string> {
	if (!style) return NO_STYLE;
	const declarations = new Map<string, string>();
	for (const declaration of style.split(";")) {
		const colon = declaration.indexOf(":");
		if (colon === -1) continue;
		const value = declaration
			.slice(colon + 1)
			.toLowerCase()
			.replace("!important", "")
			.trim();
		declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
	}
	return declarations;
}
