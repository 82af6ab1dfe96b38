import type { ComposeMessage } from "#lib/contracts/messages";
import { htmlToText } from "#lib/mail/html-text/html-to-text";
import type { Body } from "./envelope";

const SNIPPET_CHARS = 140;

/** The body as stored: always text, so that it can be shown, searched and quoted, and the HTML if there is any. */
export function messageBody({ text, html }: Pick<ComposeMessage, "text" | "html">): Body {
	const plain = text?.trim() ? text : htmlToText(html ?? "");
	return html ? { text: plain, html } : { text: plain };
}

/** The start of the text on one line, at most 140 UTF-16 code units. */
export function snippetOf(text: string): string {
	const line = text
		.slice(0, SNIPPET_CHARS * 4)
		.replace(/\s+/g, " ")
		.trim();
	// Without splitting a surrogate pair.
	return line.length > SNIPPET_CHARS ? `${[...line.slice(0, SNIPPET_CHARS)].slice(0, -1).join("")}…` : line;
}
