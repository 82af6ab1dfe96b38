import { administrationLog, recordForSite } from "#lib/accounts/managing/record-administration";
import { write } from "#lib/db/store";
import { eventDownload } from "#lib/http/event-download";
import { requireAdministrator } from "#lib/http/session/require-administrator";

/** The administrators' log as a file, and a line in it that it was taken. */
export async function GET(request: Request): Promise<Response> {
	const by = await requireAdministrator();
	const log = await administrationLog();
	await write((tx) => recordForSite(tx, { log, by, kind: "log_exported" }, Date.now()));
	return eventDownload(request, log, "pombo-audit");
}
