import { readHtml } from "./read-html";
import { type LinePrefix, TextLines } from "./text-lines";
import { TextWriter } from "./text-writer";

/**
 * Converts an HTML message to plain text as a reader would see it: without hidden parts, with cells and blocks separated,
 * with the alt text of images and the addresses of links. Never throws; linear in the length of the input.
 */
export function htmlToText(html: string): string {
	const prefixes: LinePrefix[] = [];
	const lines = new TextLines(prefixes);
	readHtml(html, new TextWriter(lines, prefixes));
	return lines.toString();
}
