import { blockGap, isLayout, isPreformatted } from "./block-gap";
import { PREFORMATTED } from "./element-rules";
import { isHidden, readStyle, VISIBLE, type Visibility, visibilityOf } from "./hidden-element";
import { linkAddress, matchesAddress } from "./link-address";
import type { Attributes, HtmlListener } from "./read-html";
import { GAP, type Gap, type LinePrefix, type TextLines } from "./text-lines";

/** The depth to which nested quotations and lists are shown, since each line grows with the depth. */
const PREFIXES_MAX = 10;

interface Frame {
	visibility: Visibility;
	preformatted: boolean;
	/** Called when the element is closed, in reverse order. */
	onClose: (() => void)[];
}

/** Turns the events of `readHtml` into text and the gaps between its pieces. */
export class TextWriter implements HtmlListener {
	private readonly frames: Frame[] = [];
	private readonly lists: { ordered: boolean; next: number }[] = [];
	private link: { address: string; texts: string[] } | null = null;
	private table = { layout: false, linesBeforeCell: 0 };
	/** Nothing was written since a cell or an item began: a block in it begins on the same line. */
	private atStart = false;
	/** HTML, section 13.1.2.5: a line end right after <pre> is ignored. */
	private ignoresLineEnd = false;

	/** What an element writes or changes, apart from its gap. */
	private readonly handlers = new Map<string, (attributes: Attributes, frame: Frame) => void>([
		["br", () => this.breakLine()],
		["hr", () => this.text("---")],
		["img", (attributes, { visibility }) => this.writeImage(attributes, visibility)],
		["a", (attributes, frame) => this.beginLink(attributes, frame)],
		["blockquote", (_, frame) => this.beginPrefix({ first: "> ", rest: "> " }, frame)],
		["ul", (attributes, frame) => this.beginList(false, attributes, frame)],
		["ol", (attributes, frame) => this.beginList(true, attributes, frame)],
		["li", (attributes, frame) => this.beginItem(attributes, frame)],
		["table", (attributes, frame) => this.beginTable(attributes, frame)],
		["tr", () => this.lines.flush()],
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
		const visibility = visibilityOf(name, attributes, style, outer?.visibility ?? VISIBLE);
		const frame: Frame = { visibility, preformatted: isPreformatted(name, style, outer?.preformatted ?? false), onClose: [] };
		this.frames.push(frame);
		this.ignoresLineEnd = PREFORMATTED.has(name);
		if (visibility.notRendered) return;
		this.separateBlock(blockGap(name, attributes, style, this.lists.length > 0), frame);
		this.handlers.get(name)?.(attributes, frame);
	}

	close(): void {
		for (const callback of this.frames.pop()?.onClose.reverse() ?? []) callback();
	}

	text(text: string): void {
		const frame = this.frames.at(-1);
		if (frame && isHidden(frame.visibility)) return;
		const shown = this.ignoresLineEnd ? text.replace(/^\r?\n/, "") : text;
		this.ignoresLineEnd = false;
		if (shown === "") return;
		this.link?.texts.push(shown);
		if (frame?.preformatted) this.writeLines(shown);
		else this.write(shown);
	}

	private writeLines(text: string): void {
		this.atStart = false;
		this.lines.writePreformatted(text);
	}

	/** Collapses blanks and line ends of the source into one blank. */
	private write(text: string): void {
		const blanked = text.replace(/[ \t\n\r\f]+/g, " ");
		const words = blanked.slice(blanked.startsWith(" ") ? 1 : 0, blanked.endsWith(" ") ? -1 : undefined);
		if (blanked.startsWith(" ")) this.lines.separate(GAP.blank);
		if (words === "") return;
		this.atStart = false;
		this.lines.write(words);
		if (blanked.endsWith(" ")) this.lines.separate(GAP.blank);
	}

	private separateBlock(gap: Gap, frame: Frame): void {
		if (gap === GAP.none) return;
		const separate = () => {
			if (!this.atStart) this.lines.separate(gap);
		};
		separate();
		frame.onClose.push(separate);
	}

	private breakLine(): void {
		this.atStart = false;
		this.lines.breakLine();
	}

	/** Writes the alt text inline; a font size of zero does not hide an image. */
	private writeImage({ alt }: Attributes, { invisible }: Visibility): void {
		if (!alt || invisible) return;
		this.link?.texts.push(alt);
		this.write(alt);
	}

	private beginLink({ href }: Attributes, frame: Frame): void {
		const address = linkAddress(href);
		if (!address) return;
		const link = { address, texts: [] as string[] };
		this.link = link;
		frame.onClose.push(() => {
			this.link = null;
			const text = link.texts.join("").trim();
			if (text !== "" && !matchesAddress(text, address)) this.lines.attach(`<${address}>`);
		});
	}

	private beginPrefix(prefix: LinePrefix, frame: Frame): void {
		this.lines.flush();
		if (this.prefixes.length >= PREFIXES_MAX) return;
		this.prefixes.push(prefix);
		frame.onClose.push(() => {
			this.lines.endLine();
			this.prefixes.pop();
		});
	}

	private beginList(ordered: boolean, { start }: Attributes, frame: Frame): void {
		this.lists.push({ ordered, next: wholeNumber(start) ?? 1 });
		frame.onClose.push(() => void this.lists.pop());
	}

	private beginItem({ value }: Attributes, frame: Frame): void {
		const list = this.lists.at(-1);
		const number = wholeNumber(value) ?? list?.next ?? 1;
		if (list) list.next = number + 1;
		const marker = list?.ordered ? `${number}. ` : "- ";
		this.beginPrefix({ first: marker, rest: " ".repeat(marker.length) }, frame);
		this.markStart(frame);
	}

	private beginTable(attributes: Attributes, frame: Frame): void {
		const outer = this.table;
		this.table = { layout: isLayout(attributes), linesBeforeCell: 0 };
		frame.onClose.push(() => {
			this.table = outer;
		});
	}

	/** On the line of the cell before it, if that took one line; never in a layout table. */
	private beginCell(frame: Frame): void {
		if (this.lines.hasText) {
			if (this.table.layout || this.lines.count > this.table.linesBeforeCell) this.lines.separate(GAP.line);
			else this.lines.nextCell();
		}
		const { table } = this;
		table.linesBeforeCell = this.lines.count;
		frame.onClose.push(() => {
			// The gap requested by a single paragraph in a cell would separate the rows.
			if (!table.layout && this.lines.count === table.linesBeforeCell) this.lines.clearGap();
		});
		this.markStart(frame);
	}

	private markStart(frame: Frame): void {
		this.atStart = true;
		frame.onClose.push(() => {
			this.atStart = false;
		});
	}
}

function wholeNumber(text: string | undefined): number | undefined {
	return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
