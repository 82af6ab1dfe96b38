import { sessionPurge } from "#lib/accounts/sessions/session-purge";
import { logAuditHead } from "#lib/audit/log-head";
import { purgeEvents } from "#lib/audit/purge-events";
import { collectBlobs } from "#lib/blobs/collect-blobs";
import type { JobKind } from "#lib/jobs/job-kind";
import { purgeJobs } from "#lib/jobs/purge-jobs";
import { eraseAccount } from "#lib/leaving/erase-account";
import { eraseDue } from "#lib/leaving/erase-due";
import { exportAccount } from "#lib/leaving/export/export-account";
import { expandJob } from "#lib/mail/large-audience/expand-job";
import { recountDeliveries } from "#lib/mail/ledger/recount-deliveries";

/** Every kind of job that this version can do. A name must not be given to other work later: jobs of it may be waiting. */
export const JOB_KINDS: readonly JobKind[] = [
	sessionPurge,
	logAuditHead,
	purgeEvents,
	purgeJobs,
	eraseDue,
	eraseAccount,
	exportAccount,
	collectBlobs,
	expandJob,
	recountDeliveries,
];
