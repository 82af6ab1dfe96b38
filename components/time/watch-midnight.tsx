import { untilMidnight } from "./calendar-day";

/** The timer checks at least hourly, since a clock change before midnight makes `untilMidnight` an hour off. */
const LONGEST_WAIT_MS = 3_600_000;

interface Zone {
	watchers: Set<() => void>;
	timer?: ReturnType<typeof setTimeout>;
}

const zones = new Map<string, Zone>();

/** Calls back whenever the day may have changed: at midnight there, and when the page becomes visible. Returns the unsubscribe function; watchers of one time zone share a timer. */
export function watchMidnight(timeZone: string, onChange: () => void): () => void {
	const zone = zones.get(timeZone) ?? { watchers: new Set() };
	zones.set(timeZone, zone);
	if (zone.watchers.size === 0) startTimer(timeZone, zone);
	zone.watchers.add(onChange);
	document.addEventListener("visibilitychange", onChange);
	return () => {
		zone.watchers.delete(onChange);
		document.removeEventListener("visibilitychange", onChange);
		if (zone.watchers.size > 0) return;
		clearTimeout(zone.timer);
		zones.delete(timeZone);
	};
}

function startTimer(timeZone: string, zone: Zone): void {
	zone.timer = setTimeout(
		() => {
			for (const onChange of [...zone.watchers]) onChange();
			if (zone.watchers.size > 0) startTimer(timeZone, zone);
		},
		Math.min(untilMidnight(new Date(), timeZone), LONGEST_WAIT_MS),
	);
}
