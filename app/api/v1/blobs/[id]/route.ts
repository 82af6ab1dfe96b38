import { blobResponse } from "#lib/http/blob-response";
import { OPERATIONS } from "#lib/http/rest/operations/operations";
import { route } from "#lib/http/rest/route";

export const GET = route(OPERATIONS.getBlob, ({ session, params }) => blobResponse(session.accountId, params.id ?? ""));
