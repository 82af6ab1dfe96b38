import { env } from "#lib/core/env";
import { migrate } from "#lib/db/migrate";
import { expandJob } from "#lib/mail/large-audience/expand-job";
import { recountDeliveries } from "#lib/mail/ledger/recount-deliveries";
import { systemTime } from "#lib/runner/runner-time";
import { startRunner } from "#lib/runner/start-runner";

// The runner of large letters alone. Killed by the test; its clock is ahead by the argument, so that the leases of its predecessors have run out.
process.once("disconnect", () => process.exit(1));
const aheadMs = Number(process.argv[2]);
const { dialect, databaseUrl } = env();
await migrate({ dialect, databaseUrl });
let steps = 0;
const counted: typeof expandJob = {
	...expandJob,
	step(job, clock) {
		console.info(`step ${++steps}.`);
		return expandJob.step(job, clock);
	},
};
startRunner([counted, recountDeliveries], { ...systemTime, clock: () => systemTime.clock() + aheadMs });
setInterval(() => {}, 60_000);
