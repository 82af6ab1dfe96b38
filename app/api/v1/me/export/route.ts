import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";
import { startExport } from "#lib/leaving/export/start-export";

export const POST = route(OPERATIONS.startExport, async ({ session }) => ({ job: await startExport(session) }));
