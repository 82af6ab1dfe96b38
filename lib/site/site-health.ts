import { statfs } from "node:fs/promises";
import type { SiteHealthView } from "#lib/contracts/views";
import { type Clock, systemClock, toIso } from "#lib/core/clock";
import { env } from "#lib/core/env";
import { keyring } from "#lib/crypto/keyring";
import { read } from "#lib/db/store";

/** A job that is due and not begun for this long is late: the runner cannot keep up, or does not run. */
const LATE_MS = 5 * 60 * 1000;
/** Less free space than this is too little. */
const FREE_MIN_BYTES = 512 * 1024 * 1024;

/** How the site is: the process, the database, the disk, the jobs, and how much it holds. Reads counts alone, never content. */
export async function siteHealth(clock: Clock = systemClock): Promise<SiteHealthView> {
	const { dialect, dataDir } = env();
	const began = performance.now();
	const [database, jobs, held, disk] = await Promise.all([databaseSize(dialect), countJobs(clock()), countHeld(), statfs(dataDir)]);
	const freeBytes = disk.bavail * disk.bsize;
	const problems: SiteHealthView["problems"] = [];
	if (jobs.failed > 0) problems.push("jobs_failed");
	if (jobs.late > 0) problems.push("jobs_late");
	if (freeBytes < FREE_MIN_BYTES) problems.push("disk_full");
	return {
		problems,
		process: { node: process.version, startedAt: toIso(clock() - Math.round(process.uptime() * 1000)), memoryBytes: process.memoryUsage.rss() },
		database: { dialect, bytes: database, answeredMs: Math.round((performance.now() - began) * 10) / 10 },
		disk: { freeBytes, totalBytes: disk.blocks * disk.bsize },
		jobs,
		keys: { version: keyring().current },
		...held,
	};
}

async function databaseSize(dialect: "sqlite" | "postgresql"): Promise<number> {
	const sql =
		dialect === "sqlite"
			? "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()"
			: "SELECT pg_database_size(current_database()) AS bytes";
	return Number((await read().get<{ bytes: number | string }>(sql))?.bytes ?? 0);
}

async function countJobs(now: number): Promise<SiteHealthView["jobs"]> {
	const row = await read().get<SiteHealthView["jobs"]>(
		`SELECT COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS waiting, COUNT(CASE WHEN state = 'running' THEN 1 END) AS running,
			COUNT(CASE WHEN state = 'failed' THEN 1 END) AS failed,
			COUNT(CASE WHEN finished_at IS NULL AND leased_by IS NULL AND run_at < ? THEN 1 END) AS late FROM job`,
		now - LATE_MS,
	);
	return { waiting: Number(row?.waiting ?? 0), running: Number(row?.running ?? 0), failed: Number(row?.failed ?? 0), late: Number(row?.late ?? 0) };
}

/** People and groups, and the letters in their mailboxes. */
async function countHeld(): Promise<Pick<SiteHealthView, "people" | "groups" | "copies">> {
	const row = await read().get<{ people: number; groups: number; copies: number | null }>(
		`SELECT (SELECT COUNT(*) FROM account WHERE kind = 'person' AND deleted_at IS NULL AND password_hash IS NOT NULL) AS people,
			(SELECT COUNT(*) FROM account WHERE kind = 'group' AND deleted_at IS NULL) AS groups,
			(SELECT SUM(total) FROM mailbox WHERE role IS NULL OR role <> 'all') AS copies`,
	);
	return { people: Number(row?.people ?? 0), groups: Number(row?.groups ?? 0), copies: Number(row?.copies ?? 0) };
}
