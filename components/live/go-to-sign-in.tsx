const KEY = "pombo-turned-away";
const RELOAD_INTERVAL_MS = 30_000;

/** Reloads after the session has ended: the server decides what to show. At most twice a minute, should server and socket disagree. */
export function goToSignIn(): void {
	if (Date.now() - lastReload() < RELOAD_INTERVAL_MS) return;
	try {
		sessionStorage.setItem(KEY, String(Date.now()));
	} catch {
		// Storage is blocked: lastReload reads the page's own start instead.
	}
	window.location.reload();
}

/** When the page was last reloaded. Where storage is blocked, a page that was itself a reload gives its start. */
function lastReload(): number {
	try {
		return Number(sessionStorage.getItem(KEY) ?? 0);
	} catch {
		const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
		return page?.type === "reload" ? performance.timeOrigin : 0;
	}
}
