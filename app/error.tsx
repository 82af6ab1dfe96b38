"use client";

import { ErrorMessage } from "#components/ui/error-page";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	return (
		<main className="h-dvh">
			<ErrorMessage digest={error.digest} onRetry={retry} />
		</main>
	);
}
