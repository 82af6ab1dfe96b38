import { readFile } from "node:fs/promises";
import { env } from "#lib/core/env";

const BUILT = "dist/sw.js";

/**
 * The worker that the build made, never from a browser's own cache: an old one would keep an old version alive. While
 * developing there is none, and a browser that asks for one it had before forgets it.
 */
export async function serviceWorkerAnswer(): Promise<Response> {
	if (env().nodeEnv === "development") return new Response(null, { status: 404 });
	return new Response(await readFile(BUILT, "utf8"), { headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" } });
}
