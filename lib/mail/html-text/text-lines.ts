/** How far the words that come next stand from the ones before; the greater of two holds. */
export const APART = { none: 0, blank: 1, cell: 2, line: 3, paragraph: 4 } as const;
export type Apart = (typeof APART)[keyof typeof APART];

/** Stands before each line of a quotation or a list item: `first` once, `rest` from then on. */
export interface LinePrefix {
	first: string;
	rest: string;
}

const EMPTY_LINES_MAX = 2;
const NO_BREAK = /\u00a0/g;
/** Drawn as nothing: hints where to break a word, joiners of nothing, marks of byte order. */
const DRAWN_AS_NOTHING = /\u034f|[\u00ad\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Lines of text as they are put together from words and the distances between them. */
export class TextLines {
	private readonly lines: string[] = [];
	private line = "";
	private written = false;
	private apart: Apart = APART.none;

	constructor(private readonly prefixes: readonly LinePrefix[]) {}

	/** How many lines were ended so far, for whoever wants to know whether something took more than one. */
	get count(): number {
		return this.lines.length;
	}

	/** Whether anything stands on the line that is being written. */
	get begun(): boolean {
		return this.written;
	}

	separate(apart: Apart): void {
		if (apart > this.apart) this.apart = apart;
	}

	/** The words that come next begin a line. */
	endLine(): void {
		if (!this.written) return;
		this.lines.push(this.line);
		this.line = "";
		this.written = false;
	}

	/** The next words stand in the next cell of this line, whatever the last cell ended with. */
	nextCell(): void {
		this.apart = APART.cell;
	}

	/** Takes back the distance to the next words. */
	joinNext(): void {
		this.apart = APART.none;
	}

	/** Ends the line and makes the empty line that was asked for, so that what begins here does not stand before it. */
	settle(): void {
		this.endLine();
		this.fillGap();
		this.apart = APART.none;
	}

	/** Words that belong to the ones before them, on their line. */
	attach(text: string): void {
		const apart = this.apart;
		this.apart = APART.blank;
		this.words(text);
		this.apart = apart;
	}

	/** Words without the blanks around them, which `separate` says. */
	words(text: string): void {
		const shown = text.replace(DRAWN_AS_NOTHING, "").replace(CONTROL, "");
		if (shown === "") return;
		if (this.apart >= APART.line) this.endLine();
		if (!isEmpty(shown)) this.fillGap();
		if (this.written && this.apart > APART.none) this.line += this.apart === APART.cell ? "\t" : " ";
		this.apart = APART.none;
		this.begin();
		this.line += shown;
	}

	/** Text whose blanks and line ends are meant. */
	preformatted(text: string): void {
		const [first = "", ...rest] = text.split(/\r\n?|\n/);
		if (first !== "") this.words(first);
		for (const line of rest) {
			this.breakLine();
			if (line !== "") this.words(line);
		}
	}

	/** A line break that somebody wrote: twice makes an empty line. */
	breakLine(): void {
		if (this.apart >= APART.line) this.endLine();
		if (this.written) this.endLine();
		else this.pushEmpty();
		this.apart = APART.none;
	}

	toString(): string {
		this.endLine();
		const text = this.lines.map((line) => line.replace(NO_BREAK, " ").trimEnd());
		return tidy(text).join("\n");
	}

	private fillGap(): void {
		if (this.apart === APART.paragraph && this.lines.length > 0 && !isEmpty(this.lines.at(-1))) this.pushEmpty();
	}

	private begin(): void {
		if (this.written) return;
		this.line = this.prefixes.map((prefix) => take(prefix)).join("");
		this.written = true;
	}

	private pushEmpty(): void {
		this.lines.push(this.prefixes.map(({ rest }) => rest).join(""));
	}
}

function take(prefix: LinePrefix): string {
	const { first } = prefix;
	prefix.first = prefix.rest;
	return first;
}

/** Nothing on it but what stands before each line of a quotation. */
function isEmpty(line: string | undefined): boolean {
	return line === undefined || /^[>\s\u00a0]*$/.test(line);
}

/** Without empty lines at either end, and with few of them in a row: newsletters are full of them. */
function tidy(lines: string[]): string[] {
	const first = lines.findIndex((line) => !isEmpty(line));
	if (first === -1) return [];
	const last = lines.findLastIndex((line) => !isEmpty(line));
	let empty = 0;
	return lines.slice(first, last + 1).filter((line) => {
		empty = isEmpty(line) ? empty + 1 : 0;
		return empty <= EMPTY_LINES_MAX;
	});
}
