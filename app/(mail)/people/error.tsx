"use client";

import { ErrorMessage } from "#components/ui/error-page";

export default function PersonError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	return (
		<section className="pane read [--bg:var(--paper)]" data-letter>
			<div className="border-b border-line" />
			<ErrorMessage digest={error.digest} onRetry={retry} />
		</section>
	);
}
