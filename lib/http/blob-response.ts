import { Readable } from "node:stream";
import { type OpenBlob, openBlob } from "#lib/blobs/blobs";
import type { AccountId } from "#lib/core/ids";

/** A file of the account as a download. Throws `not_found`. */
export async function blobResponse(accountId: AccountId, id: string): Promise<Response> {
	const { name, type, size, bytes }: OpenBlob = await openBlob(accountId, id, Date.now());
	return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, {
		headers: {
			"content-type": type,
			"content-length": String(size),
			// RFC 6266, section 4.3. Never shown as a page of this site.
			"content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
			"content-security-policy": "sandbox; default-src 'none'",
			"x-content-type-options": "nosniff",
			"cache-control": "no-store",
		},
	});
}
