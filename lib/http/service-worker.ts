import { readFile } from "node:fs/promises";
import { env } from "#lib/core/env";

const BUILT = "dist/sw.js";

/**
 * The built service worker, not cached by the browser, since an old one would keep an old version in use. In development
 * 404, so that a browser removes the one it had.
 */
export async function serviceWorkerResponse(): Promise<Response> {
	if (env().nodeEnv === "development") return new Response(null, { status: 404 });
	return new Response(await readFile(BUILT, "utf8"), { headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" } });
}
