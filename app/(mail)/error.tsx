"use client";

import { Trouble } from "#components/ui/trouble";

export default function MailError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
	return (
		<main className="pane read col-[2/-1] [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<Trouble digest={error.digest} onAgain={reset} />
		</main>
	);
}
