import type { WorkingHours } from "#lib/contracts/accounts/working-hours";
import type { PublicProfileView } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";

/** The columns of what a person says about their time. */
export interface TimeRow {
	status: string | null;
	status_until: number | null;
	working_hours: string | null;
}

/** The status while its time is not over, and the working hours, where there are any. */
export function shownTimes({ status, status_until, working_hours }: TimeRow, now: number): Pick<PublicProfileView, "status" | "workingHours"> {
	const isOver = status_until !== null && status_until <= now;
	return {
		...(status && !isOver ? { status: { text: status, ...(status_until === null ? {} : { until: toIso(status_until) }) } } : {}),
		...(working_hours ? { workingHours: JSON.parse(working_hours) as WorkingHours } : {}),
	};
}
