import type { ChangeRecorder } from "#lib/changes/write-with-changes";
import type { Clock } from "#lib/core/clock";
import type { AccountId, JobId } from "#lib/core/ids";

/** Ids and codes only, never content: it is stored in clear. */
export type JobInput = Readonly<Record<string, string>>;

/** A job as its kind sees it. */
export interface Job<Input extends JobInput = JobInput> {
	readonly id: JobId;
	readonly input: Input;
	readonly accountId: AccountId | null;
	/** What the last committed step returned; null before the first. */
	readonly cursor: string | null;
	readonly done: number;
	readonly total: number;
}

export interface JobProgress {
	/** Where the next step continues. */
	cursor: string | null;
	done: number;
	total: number;
	finished: boolean;
	/** The id of what the last step made, for the owner to fetch. */
	result?: string;
}

/** One step, ready to be written. */
export interface JobStep {
	/** The accounts that `write` records changes for, besides the job's owner. */
	accountIds: readonly AccountId[];
	/** A unit of writing. It commits together with the progress that it returns, or not at all. */
	write(recorder: ChangeRecorder): Promise<JobProgress>;
}

/**
 * A kind of job. `step` reads and prepares what comes after the cursor, and may await anything; only what it returns is written.
 * So a step whose transaction committed is never repeated, and one that was cut off is prepared again from the same cursor:
 * what it does outside the database must bear repeating.
 */
export interface JobKind<Input extends JobInput = JobInput> {
	readonly name: string;
	/** The site's own recurring work: begins again this long after it ended, and is never set aside. */
	readonly everyMs?: number;
	step(job: Job<Input>, clock: Clock): Promise<JobStep>;
}
