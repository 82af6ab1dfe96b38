import type { ManagedJobView, Page } from "#lib/contracts/views";
import { toIso } from "#lib/core/clock";
import type { JobId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { errorOfJob } from "#lib/jobs/job-view";

interface Row {
	id: JobId;
	kind: string;
	state: ManagedJobView["state"];
	done: number;
	total: number;
	attempts: number;
	run_at: number;
	created_at: number;
	finished_at: number | null;
	error_code: string | null;
}

/** Every job of the site, the newest first, without whose it is and what it works on. */
export async function listAllJobs({
	state,
	cursor,
	limit,
}: {
	state?: ManagedJobView["state"];
	cursor?: string;
	limit: number;
}): Promise<Page<ManagedJobView>> {
	const wheres = [...(state ? ["state = ?"] : []), ...(cursor ? ["id < ?"] : [])];
	const rows = await read().all<Row>(
		`SELECT id, kind, state, done, total, attempts, run_at, created_at, finished_at, error_code FROM job
		${wheres.length > 0 ? `WHERE ${wheres.join(" AND ")}` : ""} ORDER BY id DESC LIMIT ?`,
		...(state ? [state] : []),
		...(cursor ? [cursor] : []),
		limit + 1,
	);
	const shown = rows.slice(0, limit);
	return { items: shown.map(toView), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

function toView({ id, kind, state, done, total, attempts, run_at, created_at, finished_at, error_code }: Row): ManagedJobView {
	return {
		id,
		kind,
		state,
		done,
		total,
		attempts,
		createdAt: toIso(created_at),
		...(finished_at === null ? { runAt: toIso(run_at) } : { finishedAt: toIso(finished_at) }),
		...(state === "failed" ? { error: errorOfJob(error_code) } : {}),
	};
}
