import { useEffect, useRef, useState } from "react";
import { type Polling, pollUntil } from "./poll-until";

/** A request without a response by then counts as failed. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Polls the server with backoff, and returns to the requested page once it responds. */
export function useServerPoll() {
	const [lastAttempt, setLastAttempt] = useState<Date | null>(null);
	const [isChecking, setIsChecking] = useState(false);
	const polling = useRef<Polling | null>(null);

	useEffect(() => {
		const current = pollUntil({
			check: isReachable,
			onAttempt: () => setIsChecking(true),
			onSuccess: reloadPage,
			onFailure() {
				setIsChecking(false);
				setLastAttempt(new Date());
			},
		});
		polling.current = current;
		window.addEventListener("online", current.now);
		document.addEventListener("visibilitychange", current.now);
		return () => {
			current.stop();
			window.removeEventListener("online", current.now);
			document.removeEventListener("visibilitychange", current.now);
		};
	}, []);

	return { lastAttempt, isChecking, tryNow: () => polling.current?.now() };
}

async function isReachable(): Promise<boolean> {
	const response = await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) }).catch(() => null);
	return response?.ok ?? false;
}

/** The URL is still the requested one, unless /offline was opened directly. */
function reloadPage(): void {
	if (window.location.pathname === "/offline") window.location.replace("/inbox");
	else window.location.reload();
}
