import { eventDownload } from "#lib/http/event-download";
import { requireSession } from "#lib/http/session/page-session";

/** The own security timeline as a file. */
export async function GET(request: Request): Promise<Response> {
	const { accountId } = await requireSession();
	return eventDownload(request, accountId, "pombo-activity");
}
