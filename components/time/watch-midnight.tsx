import { untilMidnight } from "./calendar-day";

/** Sooner than midnight where clocks change: how long a day is, is only known in its last hour. */
const LONGEST_WAIT_MS = 3_600_000;

const watchers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls back whenever it may have become another day: at midnight there, and when a page that slept is looked at. One timer serves every row. */
export function watchMidnight(timeZone: string, changed: () => void): () => void {
	if (watchers.size === 0) wait(timeZone);
	watchers.add(changed);
	document.addEventListener("visibilitychange", changed);
	return () => {
		watchers.delete(changed);
		document.removeEventListener("visibilitychange", changed);
		if (watchers.size === 0) clearTimeout(timer);
	};
}

function wait(timeZone: string): void {
	timer = setTimeout(
		() => {
			for (const changed of [...watchers]) changed();
			if (watchers.size > 0) wait(timeZone);
		},
		Math.min(untilMidnight(new Date(), timeZone), LONGEST_WAIT_MS),
	);
}
