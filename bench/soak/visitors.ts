import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import { browserSession, endBrowserSession } from "../../tests/fixtures/browser-session";
import { pick, type Routine, repeat } from "./routine";

const PAGES = ["/inbox", "/sent", "/starred", "/archive", "/all", "/trash", "/compose", "/settings/profile", "/settings/sessions", "/inbox?unread=true"];
/** How many letters' addresses are remembered for later visits. */
const KNOWN_MAX = 200;

/** Requests pages as a browser does: whole, and by the router; letters, addresses that do not exist, sign-ins. */
export async function startVisitors(url: string, handles: readonly string[], pace: number, signal: AbortSignal): Promise<Routine[]> {
	const signIn = (handle: string) => browserSession(url, { handle, password: DEMO_PASSWORD });
	const cookies: string[] = [];
	for (const handle of handles) cookies.push(await signIn(handle));
	/** Who may open which letter. */
	const letters = new Map<string, string>();
	const visit = async (path: string, cookie: string, headers: Record<string, string> = {}) => {
		const answer = await fetch(`${url}${path}`, { headers: { cookie, ...headers }, redirect: "manual" });
		const text = await answer.text();
		if (answer.status >= 500) throw new Error(`a page answered ${answer.status}`);
		for (const [, id = ""] of text.matchAll(/"\/inbox\/([0-9a-z-]{20,})/g)) {
			if (letters.size >= KNOWN_MAX) letters.delete(letters.keys().next().value ?? "");
			letters.set(id, cookie);
		}
		return answer.status;
	};
	for (const cookie of cookies) await visit("/inbox", cookie);
	const every = (name: string, seconds: number, action: (turn: number) => Promise<void>) => repeat(name, (seconds * 1000) / pace, signal, action);
	const expect = async (status: number, answered: Promise<number>) => {
		const got = await answered;
		if (got !== status) throw new Error(`a page answered ${got} for ${status}`);
	};
	return [
		every("whole pages", 2, () => expect(200, visit(pick(PAGES), pick(cookies)))),
		every("pages by the router", 2, async (turn) => void (await visit(`${pick(PAGES)}`, pick(cookies), { rsc: "1", "next-url": `/inbox?t=${turn}` }))),
		every("whole letters", 3, async () => {
			const [id, cookie] = pick([...letters]);
			// One that was filed elsewhere meanwhile answers with its new address.
			await visit(`/inbox/${id}`, cookie);
		}),
		every("letters by the router", 2, async () => {
			const [id, cookie] = pick([...letters]);
			await visit(`/inbox/${id}`, cookie, { rsc: "1" });
		}),
		every("pages that are not there", 5, async (turn) => {
			await expect(404, visit(`/no/such/place/${turn}`, pick(cookies)));
			await visit(`/inbox/00000000-0000-7000-8000-${String(turn).padStart(12, "0")}`, pick(cookies));
		}),
		every("strangers' pages", 5, async (turn) => void (await visit(pick(["/", "/sign-in", "/sign-up", `/sign-in?next=/inbox/${turn}`]), ""))),
		every("sessions opened and ended", 45, async () => {
			const cookie = await signIn(pick(handles));
			await visit("/inbox", cookie);
			await endBrowserSession(url, cookie);
		}),
	];
}
