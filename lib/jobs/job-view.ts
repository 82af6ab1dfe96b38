import type { JobState, JobView } from "#lib/contracts/views";
import { ERRORS, type ErrorCode } from "#lib/core/errors";
import type { JobId } from "#lib/core/ids";

export interface JobViewRow {
	id: JobId;
	kind: string;
	state: JobState;
	shown_done: number;
	shown_total: number;
	error_code: string | null;
	result: string | null;
}

/** A job for its owner, with the progress that its changes have told. */
export function jobView({ id, kind, state, shown_done, shown_total, error_code, result }: JobViewRow): JobView {
	return {
		id,
		kind,
		state,
		done: shown_done,
		total: shown_total,
		...(result === null ? {} : { blob: result }),
		...(state === "failed" ? { error: errorOfJob(error_code) } : {}),
	};
}

/** Why a job failed, from the code that is stored. */
export function errorOfJob(stored: string | null): { code: string; message: string } {
	// An older version may have stored a code that this one no longer has.
	const code = stored !== null && Object.hasOwn(ERRORS, stored) ? (stored as ErrorCode) : "internal";
	return { code, message: ERRORS[code].title };
}
