import { useEffect, useRef, useState } from "react";
import { type Polling, pollUntil } from "./poll-until";

/** A server that has not answered by then will not. */
const ANSWER_WITHIN_MS = 10_000;

/** Asks now and then whether the server answers, more and more rarely, and goes back to the page that was wanted. */
export function useServerPoll() {
	const [tried, setTried] = useState<Date | null>(null);
	const [trying, setTrying] = useState(false);
	const asking = useRef<Polling | null>(null);

	useEffect(() => {
		const current = pollUntil({
			ask: answers,
			onAsk: () => setTrying(true),
			onYes: goBack,
			onNo() {
				setTrying(false);
				setTried(new Date());
			},
		});
		asking.current = current;
		window.addEventListener("online", current.now);
		document.addEventListener("visibilitychange", current.now);
		return () => {
			current.stop();
			window.removeEventListener("online", current.now);
			document.removeEventListener("visibilitychange", current.now);
		};
	}, []);

	return { tried, trying, tryNow: () => asking.current?.now() };
}

async function answers(): Promise<boolean> {
	const answer = await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null);
	return answer?.ok ?? false;
}

/** The address is still the one that was asked for, unless somebody came here by hand. */
function goBack(): void {
	if (window.location.pathname === "/offline") window.location.replace("/inbox");
	else window.location.reload();
}
