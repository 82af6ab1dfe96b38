import { env } from "#lib/core/env";
import { migrate } from "#lib/db/migrate";
import { systemTime } from "#lib/runner/runner-time";
import { startRunner } from "#lib/runner/start-runner";
import { countingJob } from "../fixtures/counting-job";

// A runner alone. Killed by the test; its clock is ahead by the argument, so that the leases of its predecessors have run out.
process.once("disconnect", () => process.exit(1));
const aheadMs = Number(process.argv[2]);
const { dialect, databaseUrl } = env();
await migrate({ dialect, databaseUrl });
const counting = countingJob({ before: async ({ cursor }) => console.info(`after step ${cursor ?? 0}.`) });
startRunner([counting], { ...systemTime, clock: () => systemTime.clock() + aheadMs });
setInterval(() => {}, 60_000);
