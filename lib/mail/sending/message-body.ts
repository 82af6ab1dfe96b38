import type { ComposeMessage } from "#lib/contracts/messages";
import { htmlToText } from "#lib/mail/html-text/html-to-text";
import type { Body } from "./envelope";

const SNIPPET_CHARS = 140;

/** What is stored of a letter's body: always text, so that it can be shown, searched and quoted; HTML beside it where given. */
export function messageBody({ text, html }: Pick<ComposeMessage, "text" | "html">): Body {
	const shown = text?.trim() ? text : htmlToText(html ?? "");
	return html ? { text: shown, html } : { text: shown };
}

/** The first words, on one line. */
export function snippetOf(text: string): string {
	const line = text
		.slice(0, SNIPPET_CHARS * 4)
		.replace(/\s+/g, " ")
		.trim();
	// Cut between characters, not inside one.
	return line.length > SNIPPET_CHARS ? `${[...line.slice(0, SNIPPET_CHARS)].slice(0, -1).join("")}…` : line;
}
