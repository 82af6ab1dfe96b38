import type { JobState } from "#lib/contracts/views";
import type { AccountId, JobId } from "#lib/core/ids";
import type { Job, JobInput } from "#lib/jobs/job-kind";

/** How long a runner holds a job without renewing its lease. */
export const LEASE_MS = 30_000;

/** The part of a job that changes while it is worked on. */
export interface JobProgressState {
	readonly state: JobState;
	/** Null once the lease was given up. */
	readonly leasedBy: string | null;
	readonly runAt: number;
	readonly attempts: number;
	readonly cursor: string | null;
	readonly done: number;
	readonly total: number;
	readonly errorCode: string | null;
	readonly finishedAt: number | null;
	readonly result: string | null;
}

/** A job that this runner has claimed. */
export interface HeldJob extends Job, JobProgressState {
	readonly kind: string;
	/** What the last change that was recorded for the owner says. */
	readonly shownDone: number;
	readonly shownTotal: number;
	readonly shownAt: number | null;
}

export interface HeldJobRow {
	id: JobId;
	kind: string;
	input: string;
	account_id: AccountId | null;
	state: JobState;
	run_at: number;
	leased_by: string;
	attempts: number;
	cursor: string | null;
	done: number;
	total: number;
	shown_done: number;
	shown_total: number;
	shown_at: number | null;
	error_code: string | null;
}

export const HELD_JOB_COLUMNS =
	"id, kind, input, account_id, state, run_at, leased_by, attempts, cursor, done, total, shown_done, shown_total, shown_at, error_code";

export function heldJob(row: HeldJobRow): HeldJob {
	return {
		id: row.id,
		kind: row.kind,
		input: JSON.parse(row.input) as JobInput,
		accountId: row.account_id,
		state: row.state,
		runAt: row.run_at,
		leasedBy: row.leased_by,
		attempts: row.attempts,
		cursor: row.cursor,
		done: row.done,
		total: row.total,
		shownDone: row.shown_done,
		shownTotal: row.shown_total,
		shownAt: row.shown_at,
		errorCode: row.error_code,
		finishedAt: null,
		result: null,
	};
}
