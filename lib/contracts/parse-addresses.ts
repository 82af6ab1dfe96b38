/** An address as somebody wrote it, with the name that stood beside it. */
export interface TypedAddress {
	address: string;
	name?: string;
}

/**
 * Reads what people type and paste: commas, semicolons, line ends and tabs part addresses; a name may stand before
 * `<…>`, quoted where it holds a comma: `Ann <ann@x>, bob; "C, D" <c@z>`. Never refuses; what is no address shows later.
 */
export function parseAddresses(text: string): TypedAddress[] {
	return split(text)
		.flatMap(apart)
		.filter(({ address }) => address !== "");
}

/** Parts at separators outside quotes and angle brackets. */
function split(text: string): string[] {
	const parts: string[] = [];
	let part = "";
	let quoted = false;
	let bracketed = false;
	for (const char of text) {
		if (char === '"') quoted = !quoted;
		else if (!quoted && char === "<") bracketed = true;
		else if (char === ">") bracketed = false;
		const breaks = /[\r\n]/.test(char) || (!quoted && !bracketed && /[,;\t]/.test(char));
		if (breaks) {
			parts.push(part);
			part = "";
			quoted = false;
			bracketed = false;
		} else part += char;
	}
	return [...parts, part];
}

function apart(part: string): TypedAddress[] {
	const whole = part.trim();
	const named = /^(.*?)<([^<>]*)>?\s*$/.exec(whole);
	if (named) {
		const name = unquote(named[1] ?? "");
		return [{ address: bare(named[2] ?? ""), ...(name ? { name } : {}) }];
	}
	const words = whole.split(/\s+/);
	// "ann@x bob@y" is two addresses; "Ann Smith" is one thing somebody meant, and is shown as such.
	if (words.length > 1 && words.every((word) => word.includes("@"))) return words.map((word) => ({ address: bare(word) }));
	return [{ address: bare(whole) }];
}

function bare(address: string): string {
	return unquote(address)
		.replace(/^mailto:/i, "")
		.replace(/^@/, "")
		.trim();
}

function unquote(text: string): string {
	return text
		.trim()
		.replace(/^"(.*)"$/s, "$1")
		.replace(/\\(["\\])/g, "$1")
		.trim();
}
