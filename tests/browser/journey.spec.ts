import { expect, goTo, open, row, send, test } from "./people";

test("a letter arrives without a reload, and the sender sees it delivered and read live", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await bruno.page.evaluate(() => Object.assign(window, { sameDocument: true }));

	await send(ana, [bruno.handle], "Lunch on Friday?", "The corner place, at one?");
	await expect(row(bruno, "Lunch on Friday?")).toBeVisible();
	await goTo(ana, "Sent");
	await expect(row(ana, "Lunch on Friday?").getByRole("img", { name: "Delivered" })).toBeVisible();

	await open(bruno, "Lunch on Friday?");
	await expect(bruno.page.getByText("The corner place, at one?").last()).toBeVisible();
	await expect(row(ana, "Lunch on Friday?").getByRole("img", { name: "Read" })).toBeVisible();
	expect(await bruno.page.evaluate(() => Reflect.get(window, "sameDocument"))).toBe(true);
});

test("an open ledger updates live who received and read, and when", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const clara = await people.join("Clara Dias");
	await send(ana, [bruno.handle, clara.handle], "Two of you");
	await goTo(ana, "Sent");
	await open(ana, "Two of you");
	await ana.page.keyboard.press("d");
	const ledger = ana.page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("Bruno Lima")).toBeVisible();
	await expect(ledger.getByText("Clara Dias")).toBeVisible();
	await expect(ledger.getByRole("listitem").filter({ hasText: "Clara Dias" })).toContainText("Read: not yet");

	await open(clara, "Two of you");
	await expect(ledger.getByText("2 copies, 1 read")).toBeVisible();
	await open(bruno, "Two of you");
	await expect(ledger.getByText("2 copies, 2 read")).toBeVisible();
});

test("Back closes the ledger before leaving the letter, and Esc closes it wherever the focus is", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Step by step");
	await goTo(ana, "Sent");
	await open(ana, "Step by step");
	const { page } = ana;
	const letter = page.url();
	const ledger = page.getByRole("complementary", { name: "Ledger" });
	await page.keyboard.press("d");
	await expect(ledger).toBeVisible();
	await page.goBack();
	await expect(ledger).toBeHidden();
	expect(page.url()).toBe(letter);
	await page.keyboard.press("d");
	await expect(ledger).toBeVisible();
	// A link to the ledger from outside has no history entry of ours to go back to.
	const address = page.url();
	await page.reload();
	await expect(ledger).toBeVisible();
	expect(page.url()).toBe(address);
	await page.getByRole("button", { name: "Forward" }).last().focus();
	await page.keyboard.press("Escape");
	await expect(ledger).toBeHidden();
	expect(page.url()).toBe(letter);
});

test("an answer joins the thread, on both sides", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Numbers", "Here they are.");
	await open(bruno, "Numbers");
	await bruno.page.keyboard.press("r");
	await bruno.page.getByRole("textbox", { name: "Letter" }).fill("Thank you for the numbers.");
	await bruno.page.keyboard.press("Control+Enter");
	await open(ana, "Numbers");
	await expect(ana.page.getByText("Thank you for the numbers.").last()).toBeVisible();
	await expect(ana.page.getByRole("region", { name: "Conversation" }).getByText("2 letters")).toBeVisible();
});

test("two tabs of one account stay in sync without a reload", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const second = await bruno.page.context().newPage();
	await second.goto("/inbox");
	await send(ana, [bruno.handle], "For both tabs");
	await expect(second.getByRole("listitem").filter({ hasText: "For both tabs" })).toBeVisible();
	await open(bruno, "For both tabs");
	await bruno.page.keyboard.press("e");
	await expect(second.getByRole("listitem").filter({ hasText: "For both tabs" })).toBeHidden();
});
