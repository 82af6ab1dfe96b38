import type { ComposeMessage } from "#lib/contracts/messages";
import { htmlToText } from "#lib/mail/html-text/html-to-text";
import type { Body } from "./envelope";

const SNIPPET_CHARS = 140;

/** The body as stored: always text, so that it can be shown, searched and quoted, and the HTML if there is any. */
export function messageBody({ text, html }: Pick<ComposeMessage, "text" | "html">): Body {
	const plain = text?.trim() ? text : htmlToText(html ?? "");
	return html ? { text: plain, html } : { text: plain };
}

/** The start of the text on one line, at most 141 UTF-16 code units, and "…" where the text goes on. */
export function snippetOf(text: string): string {
	// Enough for the snippet, however long the text; a run of blanks longer than that ends it.
	const start = text.trimStart().slice(0, SNIPPET_CHARS * 4);
	const line = withoutHalf(start).replace(/\s+/g, " ").trim();
	if (line.length > SNIPPET_CHARS) return `${withoutHalf(line.slice(0, SNIPPET_CHARS - 1))}…`;
	return start.length < text.trim().length ? `${line}…` : line;
}

/** The text without the first half of a surrogate pair at its end. */
function withoutHalf(text: string): string {
	return text.replace(/[\ud800-\udbff]$/, "");
}
