import { blockDistance, isLayout, isPreformatted } from "./block-distance";
import { PREFORMATTED } from "./element-rules";
import { isHidden, readStyle, SHOWN, type Visibility, visibilityOf } from "./hidden-element";
import { linkAddress, saysAddress } from "./link-address";
import type { Attributes, HtmlListener } from "./read-html";
import { APART, type LinePrefix, type TextLines } from "./text-lines";

/** Quotations and lists within each other are shown so deep: each line grows with the depth. */
const PREFIXES_MAX = 10;

interface Frame {
	visibility: Visibility;
	preformatted: boolean;
	/** What is to be done at its end, last first. */
	ends: (() => void)[];
}

/** Turns what a reader of HTML tells into words and the distances between them. */
export class TextWriter implements HtmlListener {
	private readonly frames: Frame[] = [];
	private readonly lists: { ordered: boolean; next: number }[] = [];
	private link: { address: string; words: string[] } | null = null;
	private table = { layout: false, linesBeforeCell: 0 };
	/** Nothing was written since a cell or an item began: a block in it begins on the same line. */
	private fresh = false;
	/** HTML, section 13.1.2.5: a line end right after <pre> is none. */
	private ignoresLineEnd = false;

	/** What an element does beside standing apart from its surroundings. */
	private readonly beginnings = new Map<string, (attributes: Attributes, frame: Frame) => void>([
		["br", () => this.breakLine()],
		["hr", () => this.text("---")],
		["img", (attributes, { visibility }) => this.writePicture(attributes, visibility)],
		["a", (attributes, frame) => this.beginLink(attributes, frame)],
		["blockquote", (_, frame) => this.beginPrefix({ first: "> ", rest: "> " }, frame)],
		["ul", (attributes, frame) => this.beginList(false, attributes, frame)],
		["ol", (attributes, frame) => this.beginList(true, attributes, frame)],
		["li", (attributes, frame) => this.beginItem(attributes, frame)],
		["table", (attributes, frame) => this.beginTable(attributes, frame)],
		["tr", () => this.lines.settle()],
		["td", (_, frame) => this.beginCell(frame)],
		["th", (_, frame) => this.beginCell(frame)],
	]);

	constructor(
		private readonly lines: TextLines,
		private readonly prefixes: LinePrefix[],
	) {}

	open(name: string, attributes: Attributes): void {
		const style = readStyle(attributes.style);
		const outer = this.frames.at(-1);
		const visibility = visibilityOf(name, attributes, style, outer?.visibility ?? SHOWN);
		const frame: Frame = { visibility, preformatted: isPreformatted(name, style, outer?.preformatted ?? false), ends: [] };
		this.frames.push(frame);
		this.ignoresLineEnd = PREFORMATTED.has(name);
		if (visibility.gone) return;
		this.stayApart(blockDistance(name, attributes, style, this.lists.length > 0), frame);
		this.beginnings.get(name)?.(attributes, frame);
	}

	close(): void {
		for (const end of this.frames.pop()?.ends.reverse() ?? []) end();
	}

	text(words: string): void {
		const frame = this.frames.at(-1);
		if (frame && isHidden(frame.visibility)) return;
		const shown = this.ignoresLineEnd ? words.replace(/^\r?\n/, "") : words;
		this.ignoresLineEnd = false;
		if (shown === "") return;
		this.link?.words.push(shown);
		if (frame?.preformatted) this.writeLines(shown);
		else this.write(shown);
	}

	private writeLines(text: string): void {
		this.fresh = false;
		this.lines.preformatted(text);
	}

	/** Blanks and line ends of the source are blanks between words. */
	private write(text: string): void {
		const blanked = text.replace(/[ \t\n\r\f]+/g, " ");
		const words = blanked.slice(blanked.startsWith(" ") ? 1 : 0, blanked.endsWith(" ") ? -1 : undefined);
		if (blanked.startsWith(" ")) this.lines.separate(APART.blank);
		if (words === "") return;
		this.fresh = false;
		this.lines.words(words);
		if (blanked.endsWith(" ")) this.lines.separate(APART.blank);
	}

	private stayApart(distance: ReturnType<typeof blockDistance>, frame: Frame): void {
		if (distance === APART.none) return;
		const separate = () => {
			if (!this.fresh) this.lines.separate(distance);
		};
		separate();
		frame.ends.push(separate);
	}

	private breakLine(): void {
		this.fresh = false;
		this.lines.breakLine();
	}

	/** Its alternative, as a word on its line; the size of letters around it says nothing of a picture. */
	private writePicture({ alt }: Attributes, { invisible }: Visibility): void {
		if (!alt || invisible) return;
		this.link?.words.push(alt);
		this.write(alt);
	}

	private beginLink({ href }: Attributes, frame: Frame): void {
		const address = linkAddress(href);
		if (!address) return;
		const link = { address, words: [] as string[] };
		this.link = link;
		frame.ends.push(() => {
			this.link = null;
			const words = link.words.join("").trim();
			if (words !== "" && !saysAddress(words, address)) this.lines.attach(`<${address}>`);
		});
	}

	private beginPrefix(prefix: LinePrefix, frame: Frame): void {
		this.lines.settle();
		if (this.prefixes.length >= PREFIXES_MAX) return;
		this.prefixes.push(prefix);
		frame.ends.push(() => {
			this.lines.endLine();
			this.prefixes.pop();
		});
	}

	private beginList(ordered: boolean, { start }: Attributes, frame: Frame): void {
		this.lists.push({ ordered, next: wholeNumber(start) ?? 1 });
		frame.ends.push(() => void this.lists.pop());
	}

	private beginItem({ value }: Attributes, frame: Frame): void {
		const list = this.lists.at(-1);
		const number = wholeNumber(value) ?? list?.next ?? 1;
		if (list) list.next = number + 1;
		const marker = list?.ordered ? `${number}. ` : "- ";
		this.beginPrefix({ first: marker, rest: " ".repeat(marker.length) }, frame);
		this.beginFresh(frame);
	}

	private beginTable(attributes: Attributes, frame: Frame): void {
		const outer = this.table;
		this.table = { layout: isLayout(attributes), linesBeforeCell: 0 };
		frame.ends.push(() => {
			this.table = outer;
		});
	}

	/** Beside the cell before it, where that took no more than a line. */
	private beginCell(frame: Frame): void {
		if (this.lines.begun) {
			if (this.table.layout || this.lines.count > this.table.linesBeforeCell) this.lines.separate(APART.line);
			else this.lines.nextCell();
		}
		const { table } = this;
		table.linesBeforeCell = this.lines.count;
		frame.ends.push(() => {
			// What a paragraph alone in its cell asks for around it would part the rows of a table.
			if (!table.layout && this.lines.count === table.linesBeforeCell) this.lines.joinNext();
		});
		this.beginFresh(frame);
	}

	private beginFresh(frame: Frame): void {
		this.fresh = true;
		frame.ends.push(() => {
			this.fresh = false;
		});
	}
}

function wholeNumber(text: string | undefined): number | undefined {
	return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
