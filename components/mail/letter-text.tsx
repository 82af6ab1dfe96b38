import { Fragment } from "react";

const LINK = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g;

/** A letter's plain text: paragraphs and line ends as written, links that can be followed, nothing else trusted. Each runs the way its words do. */
export function LetterText({ text }: { text: string }) {
	return (
		<div className="mt-2.5 grid max-w-(--measure) gap-2.5 text-body tracking-normal wrap-anywhere">
			{text
				.trim()
				.split(/\n{2,}/)
				.map((paragraph, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
					<p key={index} dir="auto" className="whitespace-pre-wrap">
						{linked(paragraph)}
					</p>
				))}
		</div>
	);
}

function linked(text: string) {
	const parts = text.split(LINK);
	const links = text.match(LINK) ?? [];
	return parts.map((part, index) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
		<Fragment key={index}>
			{part}
			{links[index] ? (
				<a href={links[index]} target="_blank" rel="noopener noreferrer nofollow" className="underline">
					{links[index]}
				</a>
			) : null}
		</Fragment>
	));
}
