import type { Browser, BrowserContext } from "@playwright/test";
import { openMeasuredSite } from "../ui/measured-site";
import { cookiesOf } from "../ui/open-page";
import { openRoundcube, type Peer } from "./roundcube";

/** One of the measured programs. Conditions and actions are JavaScript source that runs in its page. */
export interface Site {
	name: string;
	/** Addresses, and the condition under which the page counts as shown. */
	pages: Record<PageName, { path: string; shown: string }>;
	/** Repeated in every frame until `jumped`: a list that grows while it is scrolled has to be scrolled again. */
	jump: string;
	jumped: string;
	row: string;
	/** A letter other than the one in `was` is open beside the list; `openId` names the one that is open. */
	opened: string;
	openId: string;
	/** Key sequences that lead from an open letter to the next, shortest first: tried in turn. */
	nextKeys: string[][];
	newContext: (browser: Browser) => Promise<BrowserContext>;
	close: () => Promise<void>;
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

export type PageName = "inbox" | "letter" | "compose";

const WINDOW = { viewport: { width: 1440, height: 900 }, locale: "en" };
const INDEXED_WITHIN_MS = 180_000;
/** The first letter of Roundcube's hundredth page. */
export const FAR_ROW = 4_951;
export const PAGE_SIZE = 50;

export async function pomboSite(name: string, letters: number, checkout?: string): Promise<Site> {
	const site = await openMeasuredSite(letters, checkout);
	const text = `document.querySelector("[data-letter] article")?.innerText.trim()`;
	return {
		name,
		pages: {
			inbox: { path: "/inbox", shown: `document.querySelector("[data-row]")` },
			letter: { path: `/inbox/${site.letterId}`, shown: text },
			compose: {
				path: "/compose",
				shown: `[...document.querySelectorAll("input")].some((input) => input.labels?.[0]?.innerText.includes("Subject") && input.offsetParent)`,
			},
		},
		jump: `{
			if (!window.jumping) {
				let list = document.querySelector("[data-row]");
				const { height } = list.closest("[aria-posinset]").getBoundingClientRect();
				while (list.parentElement && !/auto|scroll/.test(getComputedStyle(list).overflowY)) list = list.parentElement;
				window.jumping = { list, top: ${FAR_ROW - 1} * height };
			}
			const { list, top } = window.jumping;
			const to = Math.min(top, list.scrollHeight - list.clientHeight);
			if (Math.abs(list.scrollTop - to) > 1) list.scrollTop = to;
		}`,
		jumped: `document.querySelector('[aria-posinset="${FAR_ROW}"] [data-row]')?.getBoundingClientRect().top < innerHeight`,
		row: "[data-row]",
		opened: `/^\\/inbox\\/[^/]+$/.test(location.pathname) && location.pathname !== was && ${text}`,
		openId: "location.pathname",
		nextKeys: [["j"], ["u", "j", "o"]],
		async newContext(browser) {
			const context = await browser.newContext({ ...WINDOW, baseURL: site.url });
			await context.addCookies(cookiesOf(site.owner.cookie, site.url));
			return context;
		},
		close: site.close,
	};
}

export async function roundcubeSite(letters: number): Promise<Site> {
	const peer = await openRoundcube(letters);
	const body = (frame: string) => `${frame}.querySelector("#messagebody")?.innerText.trim()`;
	const frame = `document.querySelector("#messagecontframe")`;
	let cookies: Cookies = [];
	return {
		name: "Roundcube",
		pages: {
			inbox: { path: "/?_task=mail&_mbox=INBOX&_page=1", shown: `document.querySelector("#messagelist tbody tr.message")` },
			letter: { path: `/?_task=mail&_mbox=INBOX&_uid=${letters}&_action=show`, shown: body("document") },
			compose: {
				path: "/?_task=mail&_action=compose",
				shown: `document.querySelector("#compose-subject")?.offsetParent && document.querySelector("#composebody")`,
			},
		},
		jump: `if (rcmail.env.current_page !== ${(FAR_ROW - 1) / PAGE_SIZE + 1} && !rcmail.busy) rcmail.list_page(${(FAR_ROW - 1) / PAGE_SIZE + 1});`,
		jumped: `rcmail.env.current_page === ${(FAR_ROW - 1) / PAGE_SIZE + 1} && Object.keys(rcmail.env.messages)[0] !== undefined && document.querySelectorAll("#messagelist tbody tr.message").length === ${PAGE_SIZE} && !rcmail.busy`,
		row: "#messagelist tbody tr.message",
		opened: `${frame}?.contentWindow.rcmail?.env.uid == rcmail.message_list.get_single_selection() && rcmail.message_list.get_single_selection() != was && ${body(`${frame}.contentDocument`)}`,
		openId: "rcmail.message_list.get_single_selection()",
		nextKeys: [["ArrowDown"]],
		async newContext(browser) {
			if (cookies.length === 0) cookies = await signIn(browser, peer);
			const context = await browser.newContext({ ...WINDOW, baseURL: peer.url });
			await context.addCookies(cookies);
			return context;
		},
		close: peer.close,
	};
}

/** Through the form, once: Roundcube binds a session to the cookies of its sign-in. */
async function signIn(browser: Browser, { url, user, password }: Peer): Promise<Cookies> {
	const context = await browser.newContext({ ...WINDOW, baseURL: url });
	const page = await context.newPage();
	await page.goto("/");
	await page.locator("#rcmloginuser").fill(user);
	await page.locator("#rcmloginpwd").fill(password);
	await page.locator("#rcmloginsubmit").click();
	// Dovecot reads every letter once, before it lists the first.
	await page.locator("#messagelist tbody tr.message").first().waitFor({ timeout: INDEXED_WITHIN_MS });
	const cookies = await context.cookies();
	await context.close();
	return cookies;
}
