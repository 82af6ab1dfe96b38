"use client";

import { Trouble } from "#components/ui/trouble";

export default function LetterError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<Trouble digest={error.digest} onAgain={retry} />
		</section>
	);
}
