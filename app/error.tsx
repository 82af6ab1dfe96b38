"use client";

import { Trouble } from "#components/ui/trouble";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	return (
		<main className="h-dvh">
			<Trouble digest={error.digest} onAgain={retry} />
		</main>
	);
}
