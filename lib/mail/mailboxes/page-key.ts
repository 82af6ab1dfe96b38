import { PomboError } from "#lib/core/errors";

/** The key of a page's last row. Opaque to clients. */
export interface PageKey {
	receivedAt: number;
	id: string;
}

/** Newer than any message, for the first page. */
export const FIRST_PAGE: PageKey = { receivedAt: Number.MAX_SAFE_INTEGER, id: "" };

export function encodePageKey({ receivedAt, id }: PageKey): string {
	return Buffer.from(`${receivedAt}:${id}`).toString("base64url");
}

/** Throws `invalid_input` for a cursor that `encodePageKey` cannot have made. */
export function decodePageKey(cursor: string | undefined): PageKey {
	if (cursor === undefined) return FIRST_PAGE;
	const [, receivedAt, id] = /^(\d{1,15}):([\w-]{1,64})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
	if (receivedAt === undefined || id === undefined) {
		throw new PomboError("invalid_input", undefined, { errors: [{ path: "cursor", code: "invalid_cursor", message: "Take the cursor from nextCursor" }] });
	}
	return { receivedAt: Number(receivedAt), id };
}
