import { dayOf } from "#components/time/calendar-day";
import type { MessageView } from "#lib/contracts/views";

/** Lines of one sender that follow each other within this time are shown under one name. */
const RUN_MS = 5 * 60 * 1000;

/** Lines of one sender in a row, oldest first. */
export interface LineRun {
	/** The id of its first line. */
	id: string;
	from: MessageView["from"];
	/** The time of its first line, where it is the first of a new day. */
	newDay: string | null;
	lines: MessageView[];
}

/** Groups lines, oldest first, by day, sender and nearness in time; a new group begins at the line `breakAt`. */
export function groupLines(lines: readonly MessageView[], timeZone: string, breakAt: string | null = null): LineRun[] {
	const runs: LineRun[] = [];
	let day = "";
	for (const line of lines) {
		const lineDay = dayOf(new Date(line.sentAt), timeZone);
		const run = runs.at(-1);
		const previous = run?.lines.at(-1);
		const isNear = previous && Date.parse(line.sentAt) - Date.parse(previous.sentAt) < RUN_MS;
		if (run && isNear && line.id !== breakAt && lineDay === day && run.from.handle === line.from.handle) run.lines.push(line);
		else runs.push({ id: line.id, from: line.from, newDay: lineDay === day ? null : line.sentAt, lines: [line] });
		day = lineDay;
	}
	return runs;
}
