import { untilMidnight } from "./calendar-day";

/** The timer checks at least hourly, since a clock change before midnight makes `untilMidnight` an hour off. */
const LONGEST_WAIT_MS = 3_600_000;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls back whenever the day may have changed: at midnight, and when the page becomes visible. Returns the unsubscribe function; all watchers share one timer. */
export function watchMidnight(timeZone: string, onChange: () => void): () => void {
	if (watchers.size === 0) startTimer(timeZone);
	watchers.add(onChange);
	document.addEventListener("visibilitychange", onChange);
	return () => {
		watchers.delete(onChange);
		document.removeEventListener("visibilitychange", onChange);
		if (watchers.size === 0) clearTimeout(timer);
	};
}

function startTimer(timeZone: string): void {
	timer = setTimeout(
		() => {
			for (const onChange of [...watchers]) onChange();
			if (watchers.size > 0) startTimer(timeZone);
		},
		Math.min(untilMidnight(new Date(), timeZone), LONGEST_WAIT_MS),
	);
}
