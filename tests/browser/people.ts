import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";

export const PASSWORD = "a long sentence works well";

/** Someone with a browser of their own, signed up and on their inbox. */
export interface Person {
	page: Page;
	handle: string;
	name: string;
}

export interface People {
	/** Somebody with a new account, in a fresh browser. The form is posted without opening its page, whose own tests open it. */
	join(name: string, options?: BrowserContextOptions): Promise<Person>;
	/** A fresh browser in which nobody is signed in. */
	stranger(options?: BrowserContextOptions): Promise<Page>;
}

let serial = 0;

/** Every page of every person is watched: an error or a warning in a console fails the test. */
export const test = base.extend<{ people: People }>({
	people: async ({ browser, baseURL }, use, info) => {
		const consoleErrors: string[] = [];
		const opened: Page[] = [];
		const open = async (options?: BrowserContextOptions) => {
			const page = await openWatched(browser, { baseURL, ...options }, consoleErrors);
			opened.push(page);
			return page;
		};
		await use({
			stranger: open,
			async join(name, options) {
				const page = await open(options);
				const handle = `${name.split(" ")[0]?.toLowerCase()}${info.workerIndex}x${info.testId.slice(-6)}${serial++}`.replaceAll(/[^a-z0-9]/g, "");
				await postSignUp(page, name, handle, { baseURL, ...options });
				return atInbox(page, name, handle);
			},
		});
		for (const page of opened) await page.context().close();
		expect(consoleErrors).toEqual([]);
	},
});

export { expect };

/** What the browser itself logs when a test cuts the connection or blocks the service worker. */
const EXPECTED_ERRORS = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_(REFUSED|RESET)|Service Worker registration blocked by Playwright/;

async function openWatched(browser: Browser, options: BrowserContextOptions, consoleErrors: string[]): Promise<Page> {
	const context = await browser.newContext(options);
	// Also the tabs that a test opens later.
	context.on("page", (page) => {
		page.on("pageerror", (error) => consoleErrors.push(error.message));
		page.on("console", (message) => {
			if (["error", "warning"].includes(message.type()) && !EXPECTED_ERRORS.test(message.text())) consoleErrors.push(message.text());
		});
	});
	return context.newPage();
}

/** Posts the sign-up form as a browser without scripts does; the answer signs the browser in. */
async function postSignUp(page: Page, name: string, handle: string, { baseURL = "", timezoneId, locale = "en" }: BrowserContextOptions): Promise<void> {
	const context = page.context();
	// As the page's script would find it.
	const timeZone = timezoneId ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
	await context.addCookies([{ name: "pombo-tz", value: encodeURIComponent(timeZone), url: baseURL }]);
	const html = await (await context.request.get("/sign-up")).text();
	const form = html.slice(html.indexOf("<form"), html.indexOf('name="displayName"'));
	// What tells the server which action the form is for.
	const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, decode(value)]);
	const multipart = Object.fromEntries([...hidden, ["displayName", name], ["username", handle], ["password", PASSWORD]]);
	const headers = { origin: new URL(baseURL).origin, "accept-language": locale };
	const answer = await context.request.post("/sign-up", { multipart, headers, maxRedirects: 0 });
	if (answer.status() !== 303) throw new Error(`${handle} could not sign up: ${answer.status()}`);
}

/** Attributes as the server writes them. */
function decode(value: string): string {
	return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Fills the open sign-up page, and waits until the inbox is live. */
export async function signUp(page: Page, name: string, handle: string): Promise<Person> {
	await page.getByLabel("Your name").fill(name);
	await page.getByLabel("Handle").fill(handle);
	await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await page.getByRole("button", { name: "Make my mailbox" }).click();
	await page.waitForURL("**/inbox");
	return atInbox(page, name, handle);
}

/** Fills the sign-in page and sends it; what comes then is the test's to expect. */
export async function fillSignIn(page: Page, handle: string, password = PASSWORD): Promise<void> {
	await page.getByLabel("Handle").fill(handle);
	await page.getByRole("textbox", { name: "Password" }).fill(password);
	await page.getByRole("button", { name: "Sign in" }).click();
}

/** Signs in, and waits until the inbox is live. */
export async function signIn(page: Page, handle: string, password = PASSWORD): Promise<void> {
	await page.goto("/sign-in");
	await fillSignIn(page, handle, password);
	await page.waitForURL("**/inbox");
	await waitUntilLive(page);
}

async function atInbox(page: Page, name: string, handle: string): Promise<Person> {
	if (!page.url().endsWith("/inbox")) await page.goto("/inbox");
	await waitUntilLive(page);
	// Off the list: a pointer that moved there within two seconds holds new mail back.
	await page.mouse.move(0, 0);
	return { page, handle, name };
}

/** Opens a composer and fills it, without sending. */
export async function write(from: Person, to: string[], subject: string, text: string): Promise<void> {
	const { page } = from;
	await page.keyboard.press("c");
	const field = page.getByRole("combobox", { name: "To" });
	for (const address of to) {
		await field.fill(address);
		await field.press("Enter");
	}
	await page.getByLabel("Subject").fill(subject);
	await page.getByRole("textbox", { name: "Letter" }).fill(text);
}

/** Writes and sends, and waits for the acknowledgement. */
export async function send(from: Person, to: string[], subject: string, text = "A few words."): Promise<void> {
	await write(from, to, subject, text);
	await from.page.keyboard.press("Control+Enter");
	await expect(from.page.getByRole("dialog", { name: subject })).toBeHidden();
}

/** Answers the open conversation by keyboard, and waits for the acknowledgement. */
export async function answer({ page }: Person, text: string): Promise<void> {
	await page.keyboard.press("r");
	await page.getByRole("textbox", { name: "Letter" }).fill(text);
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeHidden();
}

export function row(person: Person, subject: string) {
	return person.page.getByRole("listitem").filter({ hasText: subject });
}

/** Archives the welcome letter, for tests that count rows; resolves when the server has answered. */
export async function archiveWelcome(person: Person): Promise<void> {
	const { page } = person;
	await row(person, "five small things").getByRole("link").focus();
	const answered = page.waitForResponse((response) => response.request().method() === "POST");
	await page.keyboard.press("e");
	expect((await answered).status()).toBe(200);
	await expect(row(person, "five small things")).toBeHidden();
}

/** Opens a letter from the list, and waits until it is shown. */
export async function open(person: Person, subject: string): Promise<void> {
	await row(person, subject).getByRole("link").click();
	await expect(person.page.getByRole("heading", { name: subject, exact: true, level: 1 })).toBeVisible();
	await person.page.mouse.move(0, 0);
}

/** Switches the lists to single letters, in the settings, and returns to the inbox. */
export async function listSingleLetters({ page }: Person): Promise<void> {
	await page.goto("/settings/reading");
	await waitUntilLive(page);
	await page.getByRole("switch").click();
	await expect(page.getByText("Saved")).toBeVisible();
	await page.goto("/inbox");
	await waitUntilLive(page);
}

/** Goes to a mailbox by the sidebar. */
export async function goTo(person: Person, mailbox: string): Promise<void> {
	await person.page.getByRole("link", { name: mailbox }).click();
	await expect(person.page.getByRole("list", { name: mailbox }).or(person.page.getByRole("heading", { name: mailbox, exact: true }))).not.toHaveCount(0);
}

/** Waits until the page is connected and up to date. */
export async function waitUntilLive(page: Page): Promise<void> {
	await expect(page.getByText("Live", { exact: true }).filter({ visible: true }).first()).toBeVisible();
}
