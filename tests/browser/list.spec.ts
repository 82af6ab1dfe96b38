import { expect, goTo, open, type Person, row, send, test } from "./people";

test("new mail does not move the list under a pointer in use", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "First letter");
	const box = await row(bruno, "First letter").boundingBox();
	const pill = bruno.page.getByRole("button", { name: "1 new" });
	const stop = keepMoving(bruno, box);
	await send(ana, [bruno.handle], "Second letter");
	await pill.waitFor();
	expect(await row(bruno, "First letter").boundingBox()).toEqual(box);
	await stop();
	await pill.click();
	await expect(row(bruno, "Second letter")).toBeVisible();
	const stopAgain = keepMoving(bruno, box);
	await send(ana, [bruno.handle], "Third letter");
	await pill.waitFor();
	await stopAgain();
	await pill.press("Enter");
	await expect(row(bruno, "Third letter").getByRole("link")).toBeFocused();
});

test("an idle pointer on the list does not hold new mail back", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "First letter");
	await row(bruno, "First letter").hover();
	await send(ana, [bruno.handle], "Second letter");
	// No more input from here on.
	await expect(row(bruno, "Second letter")).toBeVisible();
	await expect(bruno.page.getByRole("button", { name: "1 new" })).toBeHidden();
	await row(bruno, "Second letter").getByRole("link").focus();
	await send(ana, [bruno.handle], "Third letter");
	await expect(row(bruno, "Third letter")).toBeVisible();
	await expect(row(bruno, "Second letter").getByRole("link")).toBeFocused();
});

test("a scrolled list holds new mail back until it is at its top again", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", { viewport: { width: 1280, height: 360 } });
	for (let n = 0; n < 6; n++) await send(ana, [bruno.handle], `Letter ${n}`);
	await expect(row(bruno, "Letter 5")).toBeVisible();
	const list = bruno.page.locator(".pane.list .overflow-y-auto");
	await list.evaluate((element) => element.scrollTo({ top: 60 }));
	await send(ana, [bruno.handle], "While scrolled");
	await bruno.page.getByRole("button", { name: "1 new" }).waitFor();
	await expect(row(bruno, "While scrolled")).toBeHidden();
	expect(await list.evaluate((element) => element.scrollTop)).toBe(60);
	await list.evaluate((element) => element.scrollTo({ top: 0 }));
	await expect(row(bruno, "While scrolled")).toBeVisible();
});

/** Moves the pointer to and fro over a place until the returned function is called. */
function keepMoving({ page }: Person, box: { x: number; y: number } | null): () => Promise<void> {
	let on = true;
	const moving = (async () => {
		for (let step = 0; on; step++) await page.mouse.move((box?.x ?? 0) + 40 + (step % 20), (box?.y ?? 0) + 20, { steps: 4 });
	})();
	return () => {
		on = false;
		return moving;
	};
}

test("mail that came while the window was hidden is shown, and counts as delivered, when it is visible again", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await bruno.page.goto("about:blank");
	await send(ana, [bruno.handle], "While away");
	await goTo(ana, "Sent");
	await expect(row(ana, "While away").getByRole("img", { name: "Sent, not yet on a device" })).toBeVisible();
	await bruno.page.goto("/inbox");
	await expect(row(bruno, "While away")).toBeVisible();
	await expect(row(ana, "While away").getByRole("img", { name: "Delivered" })).toBeVisible();
});

test("moving to trash can be undone, and deleting from trash is permanent", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Throw me");
	await open(bruno, "Throw me");
	await bruno.page.keyboard.press("#");
	await expect(row(bruno, "Throw me")).toBeHidden();
	await bruno.page.getByRole("button", { name: "Undo" }).click();
	await expect(row(bruno, "Throw me")).toBeVisible();
	await open(bruno, "Throw me");
	await bruno.page.keyboard.press("#");
	await goTo(bruno, "Trash");
	await open(bruno, "Throw me");
	await bruno.page.keyboard.press("#");
	await bruno.page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
	await expect(row(bruno, "Throw me")).toBeHidden();
	await bruno.page.waitForURL("**/trash");
	await bruno.page.reload();
	await expect(bruno.page.getByText("The trash is empty.")).toBeVisible();
});

test("on a phone one pane fills the screen: the list, then the letter", async ({ people }) => {
	const viewport = { width: 390, height: 844 };
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", { viewport, isMobile: true, hasTouch: true });
	await send(ana, [bruno.handle], "Narrow");
	const width = async (name: string) => (await bruno.page.getByRole("link", { name }).boundingBox())?.width ?? 0;
	await expect(row(bruno, "Narrow")).toBeVisible();
	expect(await width("Narrow")).toBeGreaterThan(viewport.width - 4);
	await open(bruno, "Narrow");
	expect((await bruno.page.getByRole("article").last().boundingBox())?.width).toBeGreaterThan(viewport.width - 40);
	await expect(row(bruno, "Narrow")).toBeHidden();
	expect(await bruno.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
});

test("a letter that loads slowly does not cover the page after navigating away", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Slow letter");
	const { page } = bruno;
	await expect(row(bruno, "Slow letter")).toBeVisible();
	await page.route(/\/inbox\/[^?]+/, () => {});
	const coming = page.getByRole("heading", { name: "Opening the letter" });
	const click = async () => {
		await row(bruno, "Slow letter").getByRole("link").click();
		await expect(coming).toBeVisible();
	};
	await click();
	await page.keyboard.press("g");
	await page.keyboard.press("i");
	await expect(coming).toBeHidden();
	await click();
	await page.getByRole("link", { name: /^Unread \d/ }).click();
	await expect(coming).toBeHidden();
	await page.waitForURL("**/inbox?unread=true");
	await click();
	await page.keyboard.press("Control+k");
	const palette = page.getByRole("dialog", { name: "Jump to anything" });
	await expect(palette).toBeVisible();
	await page.keyboard.type("inbox");
	await expect(palette.getByRole("option").first()).toHaveText(/Inbox/);
	await page.keyboard.press("Enter");
	await page.waitForURL("**/inbox");
	await expect(coming).toBeHidden();
});
