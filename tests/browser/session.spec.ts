import { expect, open, PASSWORD, send, test, waitUntilLive, write } from "./people";

test("signing out ends the session on the server and in every tab, and clears local data", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await ana.page.context().newPage();
	await second.goto("/inbox");
	await waitUntilLive(second);
	// In the other tab: unsent letters count for the whole device.
	await write({ ...ana, page: second }, [], "Secret plans", "Nobody else should find this");
	await second.keyboard.press("Escape");
	const cookies = await ana.page.context().cookies();
	await ana.page.getByRole("button", { name: /account and settings/ }).click();
	await ana.page.getByRole("menuitem", { name: "Sign out" }).click();
	await ana.page.getByRole("alertdialog", { name: "Sign out, and lose what you did not send?" }).getByRole("button", { name: "Sign out" }).click();
	await ana.page.waitForURL(/\/sign-in(\?|$)/);
	await second.waitForURL(/\/sign-in(\?|$)/);
	expect(await ana.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Secret plans");
	// A copy of the cookie is refused as well.
	await ana.page.context().addCookies(cookies);
	await ana.page.goto("/inbox");
	await ana.page.waitForURL(/\/sign-in(\?|$)/);
});

test("signing out while the server does not answer changes nothing and shows an error", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await write(ana, [], "Half a thought", "It must not be lost");
	await page.keyboard.press("Escape");
	await page.context().setOffline(true);
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
	await expect(page.getByText("You are still signed in", { exact: false }).first()).toBeVisible();
	await expect(page.getByRole("button", { name: /^Half a thought/ })).toBeVisible();
	await page.context().setOffline(false);
	// The alert announces the error; the toast with its button is hidden from the accessibility tree.
	await page.getByRole("button", { name: "Try again", includeHidden: true }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Half a thought");
});

test("a successful sign-in never shows a connection error", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	await page.goto("/sign-in");
	await page.getByLabel("Handle").fill(ana.handle);
	await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await page.evaluate(() => {
		const message = () => document.querySelector("form")?.textContent?.includes("did not answer") && sessionStorage.setItem("said", "yes");
		new MutationObserver(message).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL("**/inbox");
	await waitUntilLive(page);
	expect(await page.evaluate(() => sessionStorage.getItem("said"))).toBeNull();
});

test("a wrong password and an unknown name give the same error; the right one opens the inbox", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	const tryWith = async (handle: string, password: string) => {
		await page.goto("/sign-in");
		await page.getByLabel("Handle").fill(handle);
		await page.getByRole("textbox", { name: "Password" }).fill(password);
		await page.getByRole("button", { name: "Sign in" }).click();
	};
	await tryWith(ana.handle, "not the right sentence");
	await expect(page.getByText("Handle and password do not match.")).toBeVisible();
	await tryWith("nobody-at-all", PASSWORD);
	await expect(page.getByText("Handle and password do not match.")).toBeVisible();
	await tryWith(ana.handle, PASSWORD);
	await page.waitForURL("**/inbox");
});

test("a signed-out visitor and another account see no mailbox or letter of others", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const mallory = await people.join("Mallory Reis");
	await send(ana, [bruno.handle], "Between us");
	await open(bruno, "Between us");
	const address = bruno.page.url();
	expect((await bruno.page.request.get(address)).status()).toBe(200);
	expect((await mallory.page.request.get(address)).status()).toBe(404);
	expect((await mallory.page.request.get(address.replace("/inbox/", "/sent/"))).status()).toBe(404);
	const signedOut = await people.stranger();
	await signedOut.goto(address);
	await signedOut.waitForURL(/\/sign-in(\?|$)/);
	// The page is opened after signing in as its owner.
	await signedOut.getByLabel("Handle").fill(bruno.handle);
	await signedOut.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await signedOut.getByRole("button", { name: "Sign in" }).click();
	await signedOut.waitForURL(address);
	await expect(signedOut.getByRole("heading", { name: "Between us", level: 1 })).toBeVisible();
});

test("a taken handle is reported while typing", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	await page.goto("/sign-up");
	await page.getByLabel("Handle").fill(ana.handle);
	await expect(page.getByText("Taken. Try another")).toBeVisible();
	await page.getByLabel("Handle").fill("adm1n");
	await expect(page.getByText("This name is reserved. Try another")).toBeVisible();
	await page.getByLabel("Handle").fill("аna");
	await expect(page.getByText("The letters a to z only", { exact: false })).toBeVisible();
});
