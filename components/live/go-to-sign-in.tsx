const KEY = "pombo-turned-away";
const PATIENCE_MS = 30_000;

/** The session has ended: the server decides what to show. At most twice a minute, should server and socket disagree. */
export function goToSignIn(): void {
	if (Date.now() - lastTime() < PATIENCE_MS) return;
	try {
		sessionStorage.setItem(KEY, String(Date.now()));
	} catch {
		// Without a memory, the page itself tells: see below.
	}
	window.location.reload();
}

/** Where a browser lets nothing be kept, a page that was itself loaded anew says when that was. */
function lastTime(): number {
	try {
		return Number(sessionStorage.getItem(KEY) ?? 0);
	} catch {
		const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
		return page?.type === "reload" ? performance.timeOrigin : 0;
	}
}
