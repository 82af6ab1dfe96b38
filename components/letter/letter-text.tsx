"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { findLinks } from "./find-links";
import { splitQuote } from "./split-quote";

const TEXT = "max-w-(--measure) overflow-x-clip text-body tracking-normal whitespace-pre-wrap wrap-anywhere [tab-size:8] [unicode-bidi:plaintext]";

/**
 * A letter's plain text with its whitespace. Links are the only markup; a quote at the end is folded. The direction of each
 * line follows its own text (`unicode-bidi: plaintext`).
 */
export function LetterText({ text }: { text: string }) {
	const t = useTranslations("letter");
	const { written, quote } = splitQuote(text);
	const [quoteOpen, setQuoteOpen] = useState(false);
	return (
		<>
			<div dir="auto" className={`mt-2.5 ${TEXT}`}>
				{linkedText(written.trimEnd())}
			</div>
			{quote === null ? null : (
				<>
					<button
						type="button"
						aria-expanded={quoteOpen}
						aria-label={t(quoteOpen ? "hideQuote" : "quote")}
						title={t(quoteOpen ? "hideQuote" : "quote")}
						onClick={() => setQuoteOpen(!quoteOpen)}
						className="mt-2 grid h-5 w-9 place-items-center rounded-1 bg-paper-3 text-ink-3 hover:bg-sel hover:text-ink max-md:h-8 max-md:w-12 print:hidden"
					>
						<Ellipsis className="glyph-s" aria-hidden="true" />
					</button>
					<div dir="auto" hidden={!quoteOpen} className={`mt-2 border-s-2 border-line-2 ps-3 text-ink-3 print:block! ${TEXT}`}>
						{linkedText(quote)}
					</div>
				</>
			)}
		</>
	);
}

/** A text with its links. */
export function linkedText(text: string) {
	const links = findLinks(text);
	return [...links, { start: text.length, end: text.length, href: "" }].map(({ start, end, href }, index) => (
		<Fragment key={`${start}-${end}`}>
			{text.slice(links[index - 1]?.end ?? 0, start)}
			{href ? (
				<a href={href} dir="ltr" target="_blank" rel="noopener noreferrer nofollow" className="underline">
					{text.slice(start, end)}
				</a>
			) : null}
		</Fragment>
	));
}
