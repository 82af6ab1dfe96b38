import { Tokenizer } from "htmlparser2";
import { VOID_ELEMENTS } from "./element-rules";
import { OpenElements } from "./open-elements";

export type Attributes = Readonly<Record<string, string>>;

/** Receives parse events in document order. Every `open` has its `close`, void elements included. */
export interface HtmlListener {
	open(name: string, attributes: Attributes): void;
	close(): void;
	text(text: string): void;
}

/**
 * Parses untrusted HTML. Without recursion and linear in the length of the input, also for deep nesting and many stray tags.
 */
export function readHtml(html: string, listener: HtmlListener): void {
	const elements = new OpenElements(() => listener.close());
	let name = "";
	let attributes: Record<string, string> = {};
	let attribute = "";
	let value = "";

	const openTag = () => {
		// An unescaped address such as `<ana@host>`: no element has such a name.
		if (name.includes("@")) return listener.text(`<${name}>`);
		const element = name.toLowerCase();
		elements.closeImplied(element);
		listener.open(element, attributes);
		if (VOID_ELEMENTS.has(element)) listener.close();
		else elements.open(element);
	};
	const closeTag = (element: string) => {
		if (element !== "br") return elements.close(element);
		listener.open(element, {});
		listener.close();
	};

	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			ontext: (start, end) => listener.text(html.slice(start, end)),
			ontextentity: (codePoint) => listener.text(String.fromCodePoint(codePoint)),
			onopentagname(start, end) {
				name = html.slice(start, end);
				attributes = {};
			},
			onattribname(start, end) {
				attribute = html.slice(start, end).toLowerCase();
				value = "";
			},
			onattribdata(start, end) {
				value += html.slice(start, end);
			},
			onattribentity(codePoint) {
				value += String.fromCodePoint(codePoint);
			},
			onattribend() {
				if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
			},
			onopentagend: openTag,
			onselfclosingtag: openTag,
			onclosetag: (start, end) => closeTag(html.slice(start, end).toLowerCase()),
			oncdata: () => undefined,
			oncomment: () => undefined,
			ondeclaration: () => undefined,
			onprocessinginstruction: () => undefined,
			onend: () => undefined,
		},
	);
	tokenizer.write(html);
	tokenizer.end();
	elements.closeAll();
}
