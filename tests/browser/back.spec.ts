import { expect, open, row, send, test } from "./people";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test("on a phone Back minimizes the composer and keeps its text, and Forward does not reopen it", async ({ people }) => {
	const ana = await people.join("Ana Souza", phone);
	const { page } = ana;
	const letter = page.getByRole("textbox", { name: "Letter" });
	await page.getByRole("button", { name: "Write", exact: true }).click();
	await page.getByLabel("Subject").fill("Half a thought");
	await letter.fill("It goes on");
	await page.goBack();
	await expect(letter).toBeHidden();
	await expect(page).toHaveURL(/\/inbox$/);
	await page.goForward();
	await expect(letter).toBeHidden();
	await page.getByRole("button", { name: /^Half a thought/ }).click();
	await expect(letter).toHaveValue("It goes on");
	// Minimized by its button, it leaves no history entry: Back leads to the page before.
	await page.getByRole("button", { name: "Close and keep" }).click();
	await expect(letter).toBeHidden();
	await expect.poll(() => page.evaluate(() => Boolean(history.state?.pomboLayers))).toBe(false);
});

test("on a phone Back closes menus, dialogs and the palette and stays on the page; links in them still navigate", async ({ people }) => {
	const ana = await people.join("Ana Souza", phone);
	const bruno = await people.join("Bruno Lima", phone);
	await send(ana, [bruno.handle], "Read me");
	await expect(row(bruno, "Read me")).toBeVisible();
	await open(bruno, "Read me");
	const { page } = bruno;
	const address = page.url();
	const closes = async (layer: ReturnType<typeof page.getByRole>) => {
		await expect(layer).toBeVisible();
		await page.goBack();
		await expect(layer).toBeHidden();
		await expect(page).toHaveURL(address);
		await expect(page.getByRole("heading", { name: "Read me", level: 1 })).toBeVisible();
	};
	await page.keyboard.press("?");
	await closes(page.getByRole("dialog"));
	await page.keyboard.press("Control+k");
	await closes(page.getByRole("dialog"));
	// Closing by Escape leaves no history entry.
	await page.keyboard.press("?");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog")).toBeHidden();
	await expect.poll(() => page.evaluate(() => Boolean(history.state?.pomboLayers))).toBe(false);
	await page.goBack();
	await page.waitForURL("**/inbox");
	await page.getByRole("button", { name: "More" }).click();
	await expect(page.getByRole("menu")).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("menu")).toBeHidden();
	await expect(page).toHaveURL(/\/inbox$/);
	await page.getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: "Archive" }).click();
	await page.waitForURL("**/archive");
	await expect(page.getByRole("heading", { name: "Archive", level: 1 })).toBeVisible();
	await page.goBack();
	await page.waitForURL("**/inbox");
	await expect(page.getByRole("menu")).toHaveCount(0);
});

test("on a phone Back cancels the confirmation of a permanent deletion", async ({ people }) => {
	const ana = await people.join("Ana Souza", phone);
	const { page } = ana;
	await page.getByRole("button", { name: "Write", exact: true }).click();
	await page.getByRole("textbox", { name: "Letter" }).fill("Keep me");
	await page.goBack();
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await expect(page.getByRole("alertdialog")).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("alertdialog")).toBeHidden();
	await expect(page).toHaveURL(/\/inbox$/);
	await expect(page.getByRole("button", { name: /^Keep me/ })).toBeVisible();
});
