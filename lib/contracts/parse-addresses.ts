import { type AddressToken, addressLines, tokenise, withoutListMark } from "./address-tokens";

/** An address as somebody wrote it, with the name that stood beside it. */
export interface TypedAddress {
	address: string;
	name?: string;
}

interface Part {
	tokens: AddressToken[];
	/** What parted it from the next one. */
	end: string;
}

/**
 * Reads what people type and paste: lists of mail programs and chats, cells of spreadsheets, bullets, `mailto:` links.
 * `Ann <ann@x>, bob; "C, D" <c@z>`. Where an address stands in `<…>` or behind a name, it counts and the name does not.
 * Never refuses; what is no address shows later. Each address comes once.
 */
export function parseAddresses(text: string): TypedAddress[] {
	const seen = new Set([""]);
	return cellsOf(addressLines(text))
		.flatMap(readCell)
		.filter(({ address }) => !seen.has(address.toLowerCase()) && seen.add(address.toLowerCase()));
}

/** Cells of a row that has addresses: names, numbers and the heads of columns are about people, and no people. */
function cellsOf(lines: string[]): string[] {
	const rows = lines.map((line) => withoutListMark(line).split("\t"));
	const isTable = rows.some((row) => row.length > 1 && row.some(hasAddress));
	return rows.flatMap((row) => (isTable && row.length > 1 ? row.filter((cell) => hasAddress(cell) || isHandle(cell.trim())) : row));
}

function readCell(cell: string): TypedAddress[] {
	const parts = partsOf(tokenise(cell)).filter(({ tokens }) => tokens.some(({ text }) => text.trim() !== ""));
	return withNamesJoined(parts).flatMap(readPart);
}

function partsOf(tokens: AddressToken[]): Part[] {
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

/** `Last, First <…>` is one person. Where semicolons part the people (Outlook), a last name may have several words. */
function withNamesJoined(parts: Part[]): Part[] {
	const semicolons = parts.some(({ end }) => end === ";");
	const joined: Part[] = [];
	for (const part of parts) {
		const before = joined.at(-1);
		const last = before?.tokens.every(({ kind }) => kind === "words") ? textOf(before.tokens).trim() : "";
		const named = part.tokens.some(({ kind, text }) => kind === "angle" || (kind === "comment" && hasAddress(text)));
		const first = textOf(part.tokens).trim();
		if (before?.end === "," && named && isName(last) && isName(first) && (semicolons || !/\s/.test(last))) {
			joined.splice(-1, 1, { tokens: [...before.tokens, { kind: "words", text: ", " }, ...part.tokens], end: part.end });
		} else joined.push(part);
	}
	return joined;
}

function readPart({ tokens, end }: Part): TypedAddress[] {
	const found: TypedAddress[] = [];
	let open: AddressToken[] = [];
	for (const token of tokens) {
		const address = token.kind === "angle" ? bare(token.text) : "";
		if (address === "") open.push(token);
		else {
			found.push(named(address, withoutLabel(textOf(open), "")));
			open = [];
		}
	}
	const comment = open.find(({ kind }) => kind === "comment")?.text ?? "";
	return [...found, ...readLoose(open, found.length > 0 ? "" : comment, end)];
}

/** Words outside of `<…>`: an address, or a name with its address anywhere beside it. */
function readLoose(tokens: AddressToken[], comment: string, end: string): TypedAddress[] {
	const quoted = textOf(tokens.filter(({ kind }) => kind === "quoted"));
	const words = withoutListMark(withoutLabel(textOf(tokens.filter(({ kind }) => kind === "words")), end)).trim();
	const addresses = words.split(/\s+/).filter(hasAddress);
	if (addresses.length > 0) {
		const others = words.split(/\s+/).filter((word) => !hasAddress(word));
		if (addresses.length > 1) return addresses.map((address) => ({ address: bare(address) }));
		// "ana bia@x" names two people, "Ana Souza bia@x" one.
		const alone = others.length === 1 && isHandle(others[0] ?? "") ? [{ address: others[0] ?? "" }] : [];
		return [...alone, named(bare(addresses[0] ?? ""), quoted || (alone.length > 0 ? "" : others.join(" ")) || comment)];
	}
	if (hasAddress(comment)) return [named(bare(comment), quoted || words)];
	if (bare(words) === "") return [{ address: bare(quoted || comment) }];
	return [named(bare(quoted ? `${quoted} ${words}` : words), comment)];
}

/** The name of a group (RFC 5322, section 3.4) or of a header, as in `Team: a@x, b@x;` and `Cc: a@x`. */
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

function named(address: string, name: string): TypedAddress {
	const tidy = withoutListMark(name)
		.replace(/^[\s'‘’“”`[\]|:–—-]+|[\s'‘’“”`[\]|:–—-]+$/g, "")
		.replace(/\s+/g, " ");
	return tidy ? { address, name: tidy } : { address };
}

/** Without the quotes, brackets and marks around it, and without the sign of a handle. */
function bare(address: string): string {
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

/** What nobody would take for a handle: it begins with a capital, has several words, or letters that no handle has. */
function isName(words: string): boolean {
	return words !== "" && !hasAddress(words) && (/^\P{L}*\p{Lu}/u.test(words) || /[^!-~]/.test(words));
}

function isHandle(word: string): boolean {
	return /^[a-z0-9][a-z0-9._-]*$/.test(word) && /[a-z]/.test(word);
}
