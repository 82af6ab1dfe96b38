import { useEffect, useRef, useState } from "react";

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** Asks now and then whether the server answers, more and more rarely, and goes back to the page that was wanted. */
export function useReturn() {
	const [tried, setTried] = useState<Date | null>(null);
	const [trying, setTrying] = useState(false);
	const again = useRef(() => {});

	useEffect(() => {
		let pause = FIRST_MS;
		let timer: ReturnType<typeof setTimeout>;
		const attempt = async () => {
			clearTimeout(timer);
			setTrying(true);
			if (await answers()) return goBack();
			setTrying(false);
			setTried(new Date());
			timer = setTimeout(attempt, pause);
			pause = Math.min(pause * 2, LONGEST_MS);
		};
		const now = () => {
			pause = FIRST_MS;
			void attempt();
		};
		again.current = now;
		timer = setTimeout(attempt, FIRST_MS);
		window.addEventListener("online", now);
		document.addEventListener("visibilitychange", now);
		return () => {
			clearTimeout(timer);
			window.removeEventListener("online", now);
			document.removeEventListener("visibilitychange", now);
		};
	}, []);

	return { tried, trying, tryNow: () => again.current() };
}

async function answers(): Promise<boolean> {
	const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => null);
	return answer?.ok ?? false;
}

/** The address is still the one that was asked for, unless somebody came here by hand. */
function goBack(): void {
	if (window.location.pathname === "/offline") window.location.replace("/inbox");
	else window.location.reload();
}
