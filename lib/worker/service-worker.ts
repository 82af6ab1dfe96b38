import { type PrecacheEntry, type RouteHandlerCallback, Serwist } from "serwist";

/** Injected by the build: the static files of this version, and the offline page. */
declare const self: { __SW_MANIFEST: PrecacheEntry[] };

const OFFLINE_PAGE = "/offline";
/** A proxy's status codes when Pombo is unreachable behind it. */
const UNREACHABLE_STATUSES = new Set([502, 503, 504]);

/**
 * Caches static files only, which are the same for every account. Pages of a mailbox, their data and API responses must never
 * be cached: the next account that signs in on this device must not be served the mail of the previous one.
 *
 * A new version waits for the message `SKIP_WAITING`, because an open page needs the files of the version it came from.
 */
const serwist = new Serwist({
	// Distinguishes its cache from those of other programs on this origin.
	cacheId: "pombo",
	precacheEntries: self.__SW_MANIFEST,
	precacheOptions: { cleanupOutdatedCaches: true, cleanURLs: false, directoryIndex: null },
	clientsClaim: true,
	runtimeCaching: [
		{ matcher: ({ request, sameOrigin, url }) => sameOrigin && request.mode === "navigate" && !url.pathname.startsWith("/api/"), handler: navigate() },
	],
});
serwist.addEventListeners();

/** Navigations go to the network; where that fails, the offline page is shown. */
function navigate(): RouteHandlerCallback {
	return async ({ request }) => {
		const response = await fetch(request).catch(() => null);
		if (response && !UNREACHABLE_STATUSES.has(response.status)) return response;
		return (await serwist.matchPrecache(OFFLINE_PAGE)) ?? response ?? Response.error();
	};
}
