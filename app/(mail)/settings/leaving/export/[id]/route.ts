import { blobResponse } from "#lib/http/blob-response";
import { orNotFound } from "#lib/http/or-not-found";
import { requireSession } from "#lib/http/session/page-session";

/** The file of an export, for who is signed in to its account. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
	const { accountId } = await requireSession();
	return orNotFound(blobResponse(accountId, (await params).id));
}
