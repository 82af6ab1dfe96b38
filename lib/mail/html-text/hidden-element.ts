import { UNREAD } from "./element-rules";
import type { Attributes } from "./read-html";

/** How an element shows its text. What is gone cannot be brought back by anything inside; the rest can be turned back there. */
export interface Visibility {
	gone: boolean;
	invisible: boolean;
	zeroSize: boolean;
}

export const SHOWN: Visibility = { gone: false, invisible: false, zeroSize: false };

const ZERO = /^0+(?:\.0+)?(?:px|pt|em|rem|ex|%|in|cm|mm|pc|vh|vw)?$/;

/** How an element within `outer` shows its text, by its name, its attributes and its own style. */
export function visibilityOf(name: string, attributes: Attributes, style: ReadonlyMap<string, string>, outer: Visibility): Visibility {
	if (style.size === 0 && !("hidden" in attributes) && !UNREAD.has(name)) return outer;
	const visibility = style.get("visibility");
	const size = style.get("font-size");
	return {
		gone: outer.gone || UNREAD.has(name) || "hidden" in attributes || isGone(name, style),
		invisible: visibility === undefined || visibility === "inherit" ? outer.invisible : visibility === "hidden" || visibility === "collapse",
		// Newsletters set it on their frames against gaps between columns, and set it back around the words.
		zeroSize: size === undefined || size === "inherit" ? outer.zeroSize : ZERO.test(size),
	};
}

export function isHidden({ gone, invisible, zeroSize }: Visibility): boolean {
	return gone || invisible || zeroSize;
}

function isGone(name: string, style: ReadonlyMap<string, string>): boolean {
	const is = (property: string, value: string) => style.get(property) === value;
	const zero = (property: string) => ZERO.test(style.get(property) ?? "");
	if (is("display", "none") || zero("opacity") || zero("max-height") || zero("max-width")) return true;
	if ((zero("height") || zero("width")) && (is("overflow", "hidden") || is("overflow", "clip"))) return true;
	// On a link it hides a button from Outlook alone, which has another one in a comment.
	return is("mso-hide", "all") && name !== "a";
}

const NO_STYLE: ReadonlyMap<string, string> = new Map();

/** The declarations of a style attribute, by lower-case property; the last of a name holds, `!important` is passed over. */
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
