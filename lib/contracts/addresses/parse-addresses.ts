import { type AddressToken, addressLines, tokenise, withoutListMark } from "./address-tokens";

/** An address as typed, with the display name beside it. */
export interface TypedAddress {
	address: string;
	name?: string;
}

interface Part {
	tokens: AddressToken[];
	/** The separator after it. */
	end: string;
}

/**
 * Parses typed and pasted recipients: lists of mail programs and chats, spreadsheet cells, bullets, `mailto:` links, such as
 * `Ann <ann@x>, bob; "C, D" <c@z>`. An address in `<…>` or beside a name wins over the name. Never throws: invalid addresses
 * are returned as they are. Without duplicates, ignoring case.
 */
export function parseAddresses(text: string): TypedAddress[] {
	const seen = new Set([""]);
	return addressCells(addressLines(text))
		.flatMap(readCell)
		.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
}

/** In a pasted table, only cells with an address or a handle count: names, numbers and column heads are dropped. */
function addressCells(lines: string[]): string[] {
	const rows = lines.map((line) => withoutListMark(line).split("\t"));
	const isTable = rows.some((row) => row.length > 1 && row.some(hasAddress));
	return rows.flatMap((row) => (isTable && row.length > 1 ? row.filter((cell) => hasAddress(cell) || isHandle(cell.trim())) : row));
}

function readCell(cell: string): TypedAddress[] {
	const parts = splitParts(tokenise(cell)).filter(({ tokens }) => tokens.some(({ text }) => text.trim() !== ""));
	return mergeSplitNames(parts).flatMap(readPart);
}

function splitParts(tokens: AddressToken[]): Part[] {
	const parts: Part[] = [{ tokens: [], end: "" }];
	for (const token of tokens) {
		const last = parts.at(-1) as Part;
		if (token.kind === "separator") {
			last.end = token.text;
			parts.push({ tokens: [], end: "" });
		} else last.tokens.push(token);
	}
	return parts;
}

/** `Last, First <…>` is one person. If semicolons separate people (Outlook), a last name may have several words. */
function mergeSplitNames(parts: Part[]): Part[] {
	const semicolons = parts.some(({ end }) => end === ";");
	const merged: Part[] = [];
	for (const part of parts) {
		const before = merged.at(-1);
		const last = before?.tokens.every(({ kind }) => kind === "words") ? textOf(before.tokens).trim() : "";
		const hasOwnAddress = part.tokens.some(({ kind, text }) => kind === "angle" || (kind === "comment" && hasAddress(text)));
		const first = textOf(part.tokens).trim();
		if (before?.end === "," && hasOwnAddress && isName(last) && isName(first) && (semicolons || !/\s/.test(last))) {
			merged.splice(-1, 1, { tokens: [...before.tokens, { kind: "words", text: ", " }, ...part.tokens], end: part.end });
		} else merged.push(part);
	}
	return merged;
}

function readPart({ tokens, end }: Part): TypedAddress[] {
	const found: TypedAddress[] = [];
	let open: AddressToken[] = [];
	for (const token of tokens) {
		const address = token.kind === "angle" ? stripMarks(token.text) : "";
		if (address === "") open.push(token);
		else {
			found.push(withName(address, withoutLabel(textOf(open), "")));
			open = [];
		}
	}
	const comment = open.find(({ kind }) => kind === "comment")?.text ?? "";
	return [...found, ...readUnbracketed(open, found.length > 0 ? "" : comment, end)];
}

/** Text outside `<…>`: an address, or a name with an address before or after it. */
function readUnbracketed(tokens: AddressToken[], comment: string, end: string): TypedAddress[] {
	const quoted = textOf(tokens.filter(({ kind }) => kind === "quoted"));
	const words = withoutListMark(withoutLabel(textOf(tokens.filter(({ kind }) => kind === "words")), end)).trim();
	const addresses = words.split(/\s+/).filter(hasAddress);
	if (addresses.length > 0) {
		const others = words.split(/\s+/).filter((word) => !hasAddress(word));
		if (addresses.length > 1) return addresses.map((address) => ({ address: stripMarks(address) }));
		// "ana bia@x" names two people, "Ana Souza bia@x" one.
		const handleBefore = others.length === 1 && isHandle(others[0] ?? "") ? [{ address: others[0] ?? "" }] : [];
		return [...handleBefore, withName(stripMarks(addresses[0] ?? ""), quoted || (handleBefore.length > 0 ? "" : others.join(" ")) || comment)];
	}
	if (hasAddress(comment)) return [withName(stripMarks(comment), quoted || words)];
	if (stripMarks(words) === "") return [{ address: stripMarks(quoted || comment) }];
	return [withName(stripMarks(quoted ? `${quoted} ${words}` : words), comment)];
}

/** Removes the name of a group (RFC 5322, section 3.4) or of a header, as in `Team: a@x, b@x;` and `Cc: a@x`. */
function withoutLabel(words: string, end: string): string {
	const [label = "", rest = ""] = /^[^:@]{1,60}:(?!\/\/)(.*)$/s.exec(words) ?? [];
	return label === "" || (rest.trim() === "" && end !== ";") ? words : rest;
}

function textOf(tokens: AddressToken[]): string {
	return tokens
		.filter(({ kind }) => kind === "words" || kind === "quoted")
		.map(({ text }) => text)
		.join("");
}

function withName(address: string, name: string): TypedAddress {
	const tidy = withoutListMark(name)
		.replace(/^[\s'‘’“”`[\]|:–—-]+|[\s'‘’“”`[\]|:–—-]+$/g, "")
		.replace(/\s+/g, " ");
	return tidy ? { address, name: tidy } : { address };
}

/** Strips surrounding quotes, brackets and punctuation, and the @ of a handle. */
function stripMarks(address: string): string {
	return address
		.trim()
		.replace(/^[\s'"‘’“”„`*[({<«‹]+/, "")
		.replace(/[\s'"‘’“”`*\])}>»›.,;:!?…。]+$/, "")
		.replace(/^@/, "")
		.trim();
}

function hasAddress(text: string): boolean {
	return /@[^\s@]/.test(text);
}

/** Cannot be a handle: begins with a capital, has several words, or characters outside ASCII. */
function isName(words: string): boolean {
	return words !== "" && !hasAddress(words) && (/^\P{L}*\p{Lu}/u.test(words) || /[^!-~]/.test(words));
}

function isHandle(word: string): boolean {
	return /^[a-z0-9][a-z0-9._-]*$/.test(word) && /[a-z]/.test(word);
}
