import { expect, live, open, PASSWORD, send, test, write } from "./people";

test("signing out ends the session on the server, in every tab, and leaves nothing behind", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await ana.page.context().newPage();
	await second.goto("/inbox");
	await live(second);
	await write(ana, [], "Secret plans", "Nobody else should find this");
	await ana.page.keyboard.press("Escape");
	const cookies = await ana.page.context().cookies();
	await ana.page.getByRole("button", { name: /account and settings/ }).click();
	await ana.page.getByRole("menuitem", { name: "Sign out" }).click();
	await ana.page.waitForURL("**/sign-in");
	await second.waitForURL("**/sign-in");
	expect(await ana.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Secret plans");
	// The cookie itself, kept by somebody, opens nothing any more.
	await ana.page.context().addCookies(cookies);
	await ana.page.goto("/inbox");
	await ana.page.waitForURL("**/sign-in");
});

test("a wrong password and an unknown name get the same words; the right one opens the inbox", async ({ people }) => {
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

test("a stranger sees neither a mailbox nor a letter of somebody else", async ({ people }) => {
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
	await signedOut.waitForURL("**/sign-in");
});

test("a name that is taken is said while typing", async ({ people }) => {
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
