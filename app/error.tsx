"use client";

import { Trouble } from "#components/ui/trouble";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
	return (
		<main className="h-dvh">
			<Trouble digest={error.digest} onAgain={reset} />
		</main>
	);
}
