import type { Browser, BrowserContextOptions, Cookie, Page } from "@playwright/test";
import type { Locale } from "#lib/contracts/accounts/locales";
import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import { CATALOGUES } from "../architecture/catalogues";

/** The accounts: one of the demo team with a full mailbox, one just signed up, and one new with an empty inbox. */
const ACCOUNTS = {
	ana: { handle: "ana", signsUpAs: null },
	newcomer: { handle: "marta.az", signsUpAs: "Marta Azevedo" },
	tidy: { handle: "tomas.r", signsUpAs: "Tomás Rebelo" },
};
type Account = keyof typeof ACCOUNTS;

/** Who opens a screen. */
export type Visitor = "stranger" | Account;

/** In which appearance it is opened. */
export interface Look {
	size: keyof typeof SIZES;
	theme: "light" | "dark";
	locale: Locale;
	/** Where the system forces its own colours, as Windows does for high contrast. */
	forced?: true;
}

export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** A page in a browser context of its own, and its catalogue. */
export interface Visit {
	page: Page;
	size: keyof typeof SIZES;
	/** The catalogue's text for a key, in the language of the page. */
	translate(key: string): string;
}

/** Signs each visitor in once; each visit is a fresh browser context with their cookies. */
export class Visitors {
	readonly #cookies = new Map<Visitor, Promise<Cookie[]>>();

	constructor(
		/** May be replaced: the cookies are stored here, not in the browser. */
		public browser: Browser,
		private readonly url: string,
	) {}

	async visit(who: Visitor, { size, theme, locale, forced }: Look): Promise<Visit> {
		const cookies = who === "stranger" ? [] : await this.#signedIn(who);
		const options: BrowserContextOptions = {
			baseURL: this.url,
			viewport: SIZES[size],
			colorScheme: theme,
			locale,
			timezoneId: "Europe/Lisbon",
			reducedMotion: "reduce",
			...(forced ? { forcedColors: "active" } : {}),
			...(size === "phone" ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
		};
		const context = await this.browser.newContext(options);
		const chosen = { "pombo-locale": locale, "pombo-tz": "Europe%2FLisbon" };
		await context.addCookies([...cookies, ...Object.entries(chosen).map(([name, value]) => ({ name, value, url: this.url }))]);
		const page = await context.newPage();
		page.setDefaultTimeout(15_000);
		return { page, size, translate: (key) => messageOf(locale, key) };
	}

	#signedIn(who: Account): Promise<Cookie[]> {
		const known = this.#cookies.get(who) ?? this.#signIn(who);
		this.#cookies.set(who, known);
		return known;
	}

	async #signIn(who: Account): Promise<Cookie[]> {
		const { page, translate } = await this.visit("stranger", { size: "desktop", theme: "light", locale: "en" });
		const { handle, signsUpAs } = ACCOUNTS[who];
		await page.goto(signsUpAs ? "/sign-up" : "/sign-in");
		if (signsUpAs) await page.getByLabel(translate("auth.displayName")).fill(signsUpAs);
		await page.getByLabel(translate("auth.username")).fill(handle);
		await page.getByRole("textbox", { name: translate("auth.password") }).fill(DEMO_PASSWORD);
		await page.getByRole("button", { name: translate(signsUpAs ? "auth.signUp" : "auth.signIn") }).click();
		await page.waitForURL("**/inbox");
		const cookies = await page.context().cookies();
		await page.context().close();
		return cookies.filter(({ name }) => name.endsWith(".session-token"));
	}
}

function messageOf(locale: Locale, key: string): string {
	const message = CATALOGUES[locale].get(key);
	if (message === undefined) throw new Error(`The catalogue has no ${key}`);
	return message;
}
