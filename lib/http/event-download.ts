import { EVENT_FILE_FORMATS, eventFile } from "#lib/audit/event-file";
import { env } from "#lib/core/env";
import type { AccountId } from "#lib/core/ids";

/** The answer to a request for a log as a file: `?format=csv` or `?format=json`, which is what is taken where it is missing. */
export function eventDownload(request: Request, ownerId: AccountId, name: string): Response {
	const wanted = new URL(request.url).searchParams.get("format");
	const format = EVENT_FILE_FORMATS.find((known) => known === wanted) ?? "json";
	return new Response(eventFile(ownerId, format), {
		headers: {
			"content-type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
			"content-disposition": `attachment; filename="${name}-${env().mailHost}.${format}"`,
			"cache-control": "no-store",
		},
	});
}
