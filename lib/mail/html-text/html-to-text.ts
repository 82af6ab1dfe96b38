import { readHtml } from "./read-html";
import { type LinePrefix, TextLines } from "./text-lines";
import { TextWriter } from "./text-writer";

/**
 * The words of an HTML message as plain text, as somebody would read them: hidden parts left out, cells and blocks apart,
 * alternatives of pictures and addresses of links kept. Any input is taken; the cost grows with its length alone.
 */
export function htmlToText(html: string): string {
	const prefixes: LinePrefix[] = [];
	const lines = new TextLines(prefixes);
	readHtml(html, new TextWriter(lines, prefixes));
	return lines.toString();
}
