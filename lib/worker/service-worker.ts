import { type PrecacheEntry, type RouteHandlerCallback, Serwist } from "serwist";

/** Filled in by the build: the static files of this version, and the page for when nobody answers. */
declare const self: { __SW_MANIFEST: PrecacheEntry[] };

const OFFLINE_PAGE = "/offline";
/** What a proxy says when Pombo behind it does not answer. */
const NOBODY_BEHIND = new Set([502, 503, 504]);

/**
 * What this device keeps is Pombo itself, and nothing that anybody wrote: no page of a mailbox, no data of one, no answer
 * of the API is ever put into a cache. Whoever signs in here next must never be served the mail of whoever was here
 * before. So there is no cache that fills while somebody reads; only the one below, which is the same for everybody.
 *
 * A new version waits until it is told to take over (the message `SKIP_WAITING`), because a page that is open belongs to
 * the version it came from.
 */
const serwist = new Serwist({
	// The name of its cache, beside those of other programs that this address may have served.
	cacheId: "pombo",
	precacheEntries: self.__SW_MANIFEST,
	precacheOptions: { cleanupOutdatedCaches: true, cleanURLs: false, directoryIndex: null },
	clientsClaim: true,
	runtimeCaching: [
		{ matcher: ({ request, sameOrigin, url }) => sameOrigin && request.mode === "navigate" && !url.pathname.startsWith("/api/"), handler: navigate() },
	],
});
serwist.addEventListeners();

/** Pages come from the network; the page that says so, when they do not come. */
function navigate(): RouteHandlerCallback {
	return async ({ request }) => {
		const answer = await fetch(request).catch(() => null);
		if (answer && !NOBODY_BEHIND.has(answer.status)) return answer;
		return (await serwist.matchPrecache(OFFLINE_PAGE)) ?? answer ?? Response.error();
	};
}
