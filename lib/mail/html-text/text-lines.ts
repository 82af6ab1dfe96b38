/** The gap between the last text and the next; the greater of two wins. */
export const GAP = { none: 0, blank: 1, cell: 2, line: 3, paragraph: 4 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** The prefix of the lines of a quotation or a list item: `first` on the first line, `rest` on the others. */
export interface LinePrefix {
	first: string;
	rest: string;
}

const EMPTY_LINES_MAX = 2;
const NO_BREAK = /\u00a0/g;
/** Characters without a glyph: soft hyphens and other break hints, joiners, byte order marks. */
const DRAWN_AS_NOTHING = /\u034f|[\u00ad\u200b\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Builds lines of plain text from pieces of text and the gaps between them. */
export class TextLines {
	private readonly lines: string[] = [];
	private line = "";
	private lineHasText = false;
	private gap: Gap = GAP.none;

	constructor(private readonly prefixes: readonly LinePrefix[]) {}

	/** The number of finished lines: comparing two values tells whether something took more than one line. */
	get count(): number {
		return this.lines.length;
	}

	/** Whether the current line has text. */
	get hasText(): boolean {
		return this.lineHasText;
	}

	/** Requests a gap before the next text. */
	separate(gap: Gap): void {
		if (gap > this.gap) this.gap = gap;
	}

	/** The next text begins a new line. */
	endLine(): void {
		if (!this.lineHasText) return;
		this.lines.push(this.line);
		this.line = "";
		this.lineHasText = false;
	}

	/** The next text is the next cell of this line, whatever gap was requested before. */
	nextCell(): void {
		this.gap = GAP.cell;
	}

	/** Cancels the requested gap. */
	clearGap(): void {
		this.gap = GAP.none;
	}

	/** Ends the line and writes the requested empty line now, so that a prefix that begins here does not apply to it. */
	flush(): void {
		this.endLine();
		this.fillGap();
		this.gap = GAP.none;
	}

	/** Appends text to the line of the last text, whatever gap is requested; that gap then applies to the next text. */
	attach(text: string): void {
		const gap = this.gap;
		this.gap = GAP.blank;
		this.write(text);
		this.gap = gap;
	}

	/** Appends text without surrounding blanks; request those with `separate`. */
	write(text: string): void {
		const shown = text.replace(DRAWN_AS_NOTHING, "").replace(CONTROL, "");
		if (shown === "") return;
		if (this.gap >= GAP.line) this.endLine();
		if (!isEmpty(shown)) this.fillGap();
		if (this.lineHasText && this.gap > GAP.none) this.line += this.gap === GAP.cell ? "\t" : " ";
		this.gap = GAP.none;
		this.begin();
		this.line += shown;
	}

	/** Appends text with its blanks and line ends. */
	writePreformatted(text: string): void {
		const [first = "", ...rest] = text.split(/\r\n?|\n/);
		if (first !== "") this.write(first);
		for (const line of rest) {
			this.breakLine();
			if (line !== "") this.write(line);
		}
	}

	/** An explicit line break: two make an empty line. */
	breakLine(): void {
		if (this.gap >= GAP.line) this.endLine();
		if (this.lineHasText) this.endLine();
		else this.pushEmpty();
		this.gap = GAP.none;
	}

	toString(): string {
		this.endLine();
		const text = this.lines.map((line) => line.replace(NO_BREAK, " ").trimEnd());
		return tidy(text).join("\n");
	}

	private fillGap(): void {
		if (this.gap === GAP.paragraph && this.lines.length > 0 && !isEmpty(this.lines.at(-1))) this.pushEmpty();
	}

	private begin(): void {
		if (this.lineHasText) return;
		this.line = this.prefixes.map((prefix) => nextPrefix(prefix)).join("");
		this.lineHasText = true;
	}

	private pushEmpty(): void {
		this.lines.push(this.prefixes.map(({ rest }) => rest).join(""));
	}
}

function nextPrefix(prefix: LinePrefix): string {
	const { first } = prefix;
	prefix.first = prefix.rest;
	return first;
}

/** Whether a line has only blanks and quotation prefixes. */
function isEmpty(line: string | undefined): boolean {
	return line === undefined || /^[>\s\u00a0]*$/.test(line);
}

/** Removes empty lines at both ends and limits consecutive ones, of which newsletters have many. */
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
