/** The shape of a message: its arguments with their kinds, its tags, and the branches of each choice. */
export interface MessageShape {
	args: Record<string, string>;
	tags: string[];
	choices: { name: string; branches: string[] }[];
}

/** Parses an ICU message; throws where braces do not match. */
export function shapeOf(message: string): MessageShape {
	const shape: MessageShape = { args: {}, tags: [...new Set([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => tag ?? ""))].sort(), choices: [] };
	const end = readText(message, 0, shape);
	if (end !== message.length) throw new Error(`“${message}” closes a brace that it did not open`);
	return shape;
}

/** Reads up to the closing brace or the end; returns that position. */
function readText(text: string, from: number, shape: MessageShape): number {
	let at = from;
	while (at < text.length && text[at] !== "}") {
		if (text[at] === "'" && /['{}]/.test(text[at + 1] ?? "")) at = text.indexOf("'", at + 1) + 1 || text.length;
		else at = text[at] === "{" ? readArgument(text, at + 1, shape) : at + 1;
	}
	return at;
}

function readArgument(text: string, from: number, shape: MessageShape): number {
	const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?(,\s*)?/.exec(text.slice(from));
	if (!head) throw new Error(`“${text}” has a brace without a name`);
	const [whole, name = "", kind = "text", more] = head;
	shape.args[name] = kind;
	let at = from + whole.length;
	if (more && /^(plural|select|selectordinal)$/.test(kind)) {
		const branches: string[] = [];
		for (let found = branchAt(text, at); found; found = branchAt(text, at)) {
			branches.push(found.name);
			at = closed(text, readText(text, at + found.length, shape));
		}
		shape.choices.push({ name, branches });
	} else if (more) at = text.indexOf("}", at);
	return closed(text, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
}

function branchAt(text: string, at: number): { name: string; length: number } | null {
	const found = /^\s*(=?\w+)\s*\{/.exec(text.slice(at));
	return found ? { name: found[1] ?? "", length: found[0].length } : null;
}

function closed(text: string, at: number): number {
	if (text[at] !== "}") throw new Error(`“${text}” opens a brace and does not close it`);
	return at + 1;
}
