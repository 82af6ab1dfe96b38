/** What an administrator should look at: jobs that failed, jobs that are due and not begun, and a disk that is nearly full. */
export const SITE_PROBLEMS = ["jobs_failed", "jobs_late", "disk_full"] as const;
export type SiteProblem = (typeof SITE_PROBLEMS)[number];
