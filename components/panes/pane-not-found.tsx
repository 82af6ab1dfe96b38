import Link from "next/link";
import { buttonClass } from "#components/ui/controls/button";
import { EmptyState } from "#components/ui/empty-state";

/** The reading pane for what does not exist, or is not one's to see. */
export function PaneNotFound({ title, words, href, back }: { title: string; words: string; href: string; back: string }) {
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<title>{`${title} · Pombo`}</title>
			<div className="border-b border-line" />
			<EmptyState
				level="h1"
				title={title}
				actions={
					<Link href={href} className={buttonClass("outline")}>
						{back}
					</Link>
				}
			>
				{words}
			</EmptyState>
		</section>
	);
}
