const QUOTED = /^\s*>/;
/** The line before a quote in which a mail program names who wrote it, in whatever language. */
const ATTRIBUTION = /:\s*$/;

/**
 * Splits the quoted text at the end of a letter (RFC 3676, section 4.5) from what was written above it, with the line that
 * introduces it. A letter that is nothing but a quote is not split.
 */
export function splitQuote(text: string): { written: string; quote: string | null } {
	const lines = text.trimEnd().split("\n");
	let start = lines.length;
	while (start > 0 && (QUOTED.test(lines[start - 1] ?? "") || (start < lines.length && lines[start - 1]?.trim() === "" && QUOTED.test(lines[start - 2] ?? ""))))
		start--;
	if (start === lines.length) return { written: text, quote: null };
	let introduced = start;
	while (introduced > 0 && lines[introduced - 1]?.trim() === "") introduced--;
	if (introduced > 0 && ATTRIBUTION.test(lines[introduced - 1] ?? "")) start = introduced - 1;
	const written = lines.slice(0, start).join("\n").trimEnd();
	return written.trim() === "" ? { written: text, quote: null } : { written, quote: lines.slice(start).join("\n") };
}
