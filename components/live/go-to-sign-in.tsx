const KEY = "pombo-turned-away";
const PATIENCE_MS = 30_000;

/** The session has ended: the server decides what to show. At most twice a minute, should server and socket disagree. */
export function goToSignIn(): void {
	const last = Number(sessionStorage.getItem(KEY) ?? 0);
	if (Date.now() - last < PATIENCE_MS) return;
	sessionStorage.setItem(KEY, String(Date.now()));
	window.location.reload();
}
