import type { Page } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { expect, open, PASSWORD, row, send, signIn, test, waitUntilLive, write } from "./people";

async function settings(page: Page, section: string): Promise<void> {
	await page.goto("/settings");
	await page
		.getByRole("main")
		.getByRole("list")
		.getByRole("link", { name: new RegExp(`^${section}`) })
		.click();
	await expect(page.getByRole("heading", { name: section, level: 1 })).toBeVisible();
	await waitUntilLive(page);
}

test("settings open from the menu and by shortcut, and close by shortcut", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Settings" }).click();
	await expect(page.getByRole("heading", { name: "Profile", level: 1 })).toBeVisible();
	await page.keyboard.press("u");
	await page.waitForURL("**/inbox");
	await expect(page.getByRole("link", { name: "Inbox" }).first()).toBeVisible();
	await page.keyboard.press("g");
	await page.keyboard.press(",");
	await page.waitForURL("**/settings/profile");
});

test("saving a profile is confirmed, and the second tab shows it at once", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const second = await page.context().newPage();
	await settings(second, "Profile");
	await settings(page, "Profile");
	await page.getByLabel("Name").fill("Ana Prado");
	await page.getByLabel("About you").fill("Walks");
	await expect(page.getByText("5 of 500")).toBeVisible();
	await expect(page.getByText("Not saved yet")).toBeVisible();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await expect(second.getByLabel("Name")).toHaveValue("Ana Prado");
	await expect(second.getByLabel("About you")).toHaveValue("Walks");
	await expect(second.getByRole("button", { name: /Ana Prado/ })).toBeVisible();
	await page.reload();
	await expect(page.getByLabel("Name")).toHaveValue("Ana Prado");
});

test("each setting has a description that screen readers announce", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await settings(page, "Profile");
	await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/^Beside every letter you send/);
	await expect(page.getByLabel("About you")).toHaveAccessibleDescription(/^A few lines for your colleagues.*0 of 500/);
	await expect(page.getByRole("combobox", { name: "Time zone", exact: true })).toHaveAccessibleDescription(/^Letters tell their times in it.*It is/);
	await expect(page.getByRole("radiogroup", { name: "Language" })).toHaveAccessibleDescription("Of everything but the letters themselves.");
	await settings(page, "Appearance");
	await expect(page.getByRole("radiogroup", { name: "Theme" })).toHaveAccessibleDescription("Paper by day, a signal box by night.");
});

test("a validation error is shown beside its field, and the input stays", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await settings(page, "Profile");
	await page.getByLabel("Name").fill("  ");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("This is too short.")).toBeVisible();
	await expect(page.getByLabel("Name")).toBeFocused();
	await page.getByLabel("Name").fill("Ana");
	await page.getByLabel("About you").fill("x".repeat(501));
	await expect(page.getByText("One character too many")).toBeVisible();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByLabel("About you")).toBeFocused();
	await expect(page.getByText("Saved", { exact: true })).toBeHidden();
	await page.getByLabel("About you").fill("x".repeat(500));
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("a new account takes the browser's language and time zone, and times follow a changed zone", async ({ people }) => {
	const ana = await people.join("Ana Souza", { timezoneId: "America/Sao_Paulo" });
	const bruno = await people.join("Bruno Lima");
	await send(bruno, [ana.handle], "At what time");
	const shown = row(ana, "At what time").locator("time");
	await expect(shown).toBeVisible();
	const before = await shown.textContent();
	await settings(ana.page, "Profile");
	const zone = ana.page.getByRole("combobox", { name: "Time zone", exact: true });
	await expect(zone).toHaveValue("America/Sao Paulo");
	await zone.click();
	await expect(ana.page.getByRole("option").first()).toHaveText(/Sao Paulo.*this browser/);
	await zone.fill("kiritimati");
	await zone.press("Enter");
	await expect(zone).toHaveValue("Pacific/Kiritimati");
	await ana.page.getByRole("button", { name: "Save" }).click();
	await expect(ana.page.getByText("Saved", { exact: true })).toBeVisible();
	await ana.page.goto("/inbox");
	await expect(shown).not.toHaveText(before ?? "");
	await settings(ana.page, "Profile");
	await expect(zone).toHaveValue("Pacific/Kiritimati");
});

test("a language change is saved for the account and applied at once", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await settings(page, "Profile");
	await page.getByRole("radio", { name: "Português" }).click();
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByRole("heading", { name: "Perfil", level: 1 })).toBeVisible();
	await expect(page.getByText("Salvo", { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
	await expect(page.getByRole("radio", { name: "Português" })).toBeChecked();
});

test("appearance settings apply at once and are in the first paint", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { colorScheme: "light" });
	await settings(page, "Appearance");
	const other = await page.context().newPage();
	await other.goto("/inbox");
	await waitUntilLive(other);
	const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const day = await paper();
	await page.getByRole("radiogroup", { name: "Theme" }).getByRole("radio", { name: "Dark" }).click();
	await expect.poll(paper).not.toBe(day);
	await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
	const night = await paper();
	await page.getByRole("radiogroup", { name: "Contrast" }).getByRole("radio", { name: "More" }).click();
	await expect.poll(paper).not.toBe(night);
	await page.getByRole("radiogroup", { name: "Density" }).getByRole("radio", { name: "Compact" }).click();
	await page.getByRole("radiogroup", { name: "Movement" }).getByRole("radio", { name: "Less" }).click();
	// The server's HTML is painted first: no script has run on it.
	const html = await (await page.request.get("/settings/appearance")).text();
	for (const chosen of ['data-theme="dark"', 'data-contrast="more"', 'data-density="compact"', 'data-movement="less"']) {
		expect(html.slice(0, html.indexOf("<body"))).toContain(chosen);
	}
	await page.reload();
	for (const name of ["Dark", "More", "Compact", "Less"]) await expect(page.getByRole("radio", { name, exact: true })).toBeChecked();
	const height = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--row-h"));
	expect(await height()).toBe("31px");
	await page.getByRole("radiogroup", { name: "Theme" }).getByRole("radio", { name: "As the system" }).click();
	await page.getByRole("radiogroup", { name: "Contrast" }).getByRole("radio", { name: "As the system" }).click();
	await expect.poll(paper).toBe(day);
});

test('a reader who does not share receipts stays at delivered, and the ledger shows "does not say"', async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await settings(bruno.page, "Receipts");
	const share = bruno.page.getByRole("switch", { name: "Others see when I read their letters" });
	await expect(share).toBeChecked();
	await share.click();
	await expect(bruno.page.getByText("Saved", { exact: true })).toBeVisible();
	await bruno.page.goto("/inbox");
	await waitUntilLive(bruno.page);
	await send(ana, [bruno.handle], "Read in quiet");
	await open(bruno, "Read in quiet");
	await ana.page.goto("/sent");
	await open(ana, "Read in quiet");
	await ana.page.keyboard.press("d");
	const ledger = ana.page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("does not say")).toBeVisible();
	// With receipts on again the state advances, so the absence above was not a delay.
	await settings(bruno.page, "Receipts");
	await share.click();
	await expect(bruno.page.getByText("They see it", { exact: true })).toBeVisible();
	await expect(bruno.page.getByText("Saved", { exact: true })).toBeVisible();
	await send(ana, [bruno.handle], "Read aloud");
	await bruno.page.goto("/inbox");
	await open(bruno, "Read aloud");
	await ana.page.goto("/sent");
	await expect(row(ana, "Read aloud").getByRole("img", { name: "Read", exact: true })).toBeVisible();
	await expect(row(ana, "Read in quiet").getByRole("img", { name: /^Delivered/ })).toBeVisible();
});

test("a changed password signs out the other devices and no longer lets in with the old one", async ({ people, browser }) => {
	const ana = await people.join("Ana Souza");
	const phone = await (await browser.newContext()).newPage();
	await signIn(phone, ana.handle);
	await settings(ana.page, "Security");
	const change = ana.page.getByRole("button", { name: "Change the password" });
	const [current, next] = [ana.page.getByRole("textbox", { name: "Present password" }), ana.page.getByRole("textbox", { name: "New password" })];
	await change.click();
	await expect(current).toBeFocused();
	await current.fill("not this sentence at all");
	await next.fill("three herons over the weir");
	await change.click();
	await expect(ana.page.getByText("This is not your present password.")).toBeVisible();
	await expect(current).toBeFocused();
	await expectAccessible(ana.page);
	await current.fill(PASSWORD);
	await next.fill("passwordpassword");
	await next.press("Enter");
	await expect(ana.page.getByText("This password is on the lists that attackers try first. Choose another.")).toBeVisible();
	await next.fill("three herons over the weir");
	await change.dblclick();
	await expect(ana.page.getByText("The password is changed, and one other device is signed out").first()).toBeVisible();
	await expect(current).toHaveValue("");
	await expect(phone).toHaveURL(/sign-in/);
	await phone.goto("/sign-in");
	await phone.getByLabel("Handle").fill(ana.handle);
	await phone.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await phone.getByRole("button", { name: "Sign in" }).click();
	await expect(phone.getByText("Handle and password do not match.")).toBeVisible();
	await signIn(phone, ana.handle, "three herons over the weir");
	await phone.context().close();
});

test("ending another device's session signs out that device at once, and no other", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const [phone, library] = [await people.stranger({ userAgent: IPHONE }), await people.stranger()];
	await signIn(phone, ana.handle);
	await signIn(library, ana.handle);
	await settings(ana.page, "Devices");
	const devices = ana.page.getByRole("list", { name: "Devices" }).getByRole("listitem");
	await expect(devices).toHaveCount(3);
	await expect(devices.first()).toContainText("this device");
	await devices.filter({ hasText: "Safari on iPhone" }).getByRole("button", { name: "End this device" }).click();
	await phone.waitForURL(/\/sign-in(\?|$)/);
	await expect(devices).toHaveCount(2);
	await expect(ana.page.getByText("Safari on iPhone is signed out")).toBeVisible();
	await library.goto("/inbox");
	await waitUntilLive(library);
	await ana.page.getByRole("button", { name: "End all others" }).click();
	await library.waitForURL(/\/sign-in(\?|$)/);
	await expect(devices).toHaveCount(1);
	await expect(ana.page.getByText("You are signed in nowhere else.")).toBeVisible();
	await devices.first().getByRole("button", { name: "Sign out" }).click();
	await ana.page.waitForURL(/\/sign-in(\?|$)/);
});

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";

test("a typed time zone is saved where it is unambiguous, and an error where it is not", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { timezoneId: "America/Sao_Paulo" });
	await page.goto("/settings/profile");
	const zone = page.getByRole("combobox", { name: "Time zone", exact: true });
	// The open list hides the rest of the page from assistive technology.
	const save = page.locator("form button[type=submit]").first();
	await zone.fill("europe");
	// By keyboard: the list covers the button.
	await save.press("Enter");
	await expect(zone).toBeFocused();
	await expect(zone).toHaveAccessibleDescription(/Choose one from the list/);
	await zone.fill("lisbon");
	await save.press("Enter");
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await page.reload();
	await expect(zone).toHaveValue("Europe/Lisbon");
});

test("a new device is announced to the others until it is acknowledged, and wrong passwords are", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const phone = await people.stranger();
	await phone.goto("/sign-in");
	for (const password of ["one wrong sentence", "two wrong sentences", "three wrong sentences"]) {
		await phone.getByLabel("Handle").fill(ana.handle);
		await phone.getByRole("textbox", { name: "Password" }).fill(password);
		await phone.getByRole("button", { name: "Sign in" }).click();
		await expect(phone.getByText("Handle and password do not match.")).toBeVisible();
	}
	await signIn(phone, ana.handle);
	const { page } = ana;
	await page.goto("/inbox");
	const notice = page.getByRole("complementary", { name: "Security" });
	await expect(notice).toContainText("New sign-in: Chrome on");
	await expect(notice).toContainText("3 wrong passwords");
	await expectAccessible(page);
	await expect(phone.getByRole("complementary", { name: "Security" })).not.toContainText("New sign-in");
	await notice.getByRole("button", { name: "It was me" }).click();
	await expect(notice).toHaveCount(0);
	await page.goto("/sent");
	await waitUntilLive(page);
	await expect(notice).toHaveCount(0);
});

test("status and working hours are seen by who writes", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	const { page } = ana;
	await settings(page, "Profile");
	await page.getByRole("textbox", { name: "Status" }).fill("In a workshop");
	await page.getByRole("button", { name: "Show this status" }).click();
	await expect(page.getByText("Saved")).toBeVisible();
	// Hours that are over at any time of day: a minute on the day after tomorrow.
	const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
	const day = days[(new Date().getUTCDay() + 3) % 7] ?? "";
	for (const name of ["Mon", "Tue", "Wed", "Thu", "Fri"]) if (name !== day) await page.getByRole("checkbox", { name, exact: true }).uncheck();
	await page.getByRole("checkbox", { name: day }).check();
	await page.getByRole("button", { name: "Show these hours" }).click();
	await expect(page.getByRole("button", { name: "Say nothing" })).toBeVisible();
	await bruno.page.goto(`/people/${ana.handle}`);
	await expect(bruno.page.getByText("In a workshop")).toBeVisible();
	await expect(bruno.page.getByText(`Works ${day} 09:00–17:00`, { exact: false })).toBeVisible();
	await write(bruno, [ana.handle], "Now?", "Are you there?");
	await expect(bruno.page.getByText("for Ana Souza, outside their working hours.", { exact: false })).toBeVisible();
});

test("who leaves the directory is not listed, and found by the whole handle", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	await settings(ana.page, "Privacy");
	await ana.page.getByRole("switch", { name: "In the directory" }).click();
	await expect(ana.page.getByText("Only who knows your whole handle finds you.")).toBeVisible();
	await expect(ana.page.getByText("Saved")).toBeVisible();
	await bruno.page.goto("/people");
	await waitUntilLive(bruno.page);
	await bruno.page.getByRole("searchbox", { name: "Find a person" }).fill(ana.handle);
	await expect(bruno.page.getByText("Nobody", { exact: false })).toBeVisible();
	await bruno.page.goto("/inbox");
	await waitUntilLive(bruno.page);
	await send(bruno, [ana.handle], "All the same");
	await expect(row(ana, "All the same")).toHaveCount(0);
	await ana.page.goto("/inbox");
	await expect(row(ana, "All the same")).toBeVisible();
});
