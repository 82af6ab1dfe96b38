import { Fragment } from "react";
import { findLinks } from "./find-links";

/**
 * A letter's plain text with its whitespace. Links are the only markup. The direction of each line follows its own text
 * (`unicode-bidi: plaintext`).
 */
export function LetterText({ text }: { text: string }) {
	return (
		<div
			dir="auto"
			className="mt-2.5 max-w-(--measure) overflow-x-clip text-body tracking-normal whitespace-pre-wrap wrap-anywhere [tab-size:8] [unicode-bidi:plaintext]"
		>
			{linked(text.trimEnd())}
		</div>
	);
}

function linked(text: string) {
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
