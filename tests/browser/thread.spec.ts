import { answer, expect, goTo, listSingleLetters, open, row, send, test, waitUntilLive } from "./people";

test("unread messages of a thread stay expanded, and collapsing one by shortcut keeps the position", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await listSingleLetters(ana);
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Plan", "The first part.");
	await goTo(ana, "Sent");
	await open(ana, "Plan");
	await answer(ana, "The second part.");
	await answer(ana, "The third part.");
	const { page } = bruno;
	await expect(row(bruno, "The third part.")).toBeVisible();
	await page.reload();
	await waitUntilLive(page);
	await row(bruno, "The third part.").getByRole("link").click();
	const article = (words: string) => page.getByRole("article").filter({ hasText: words });
	await expect(page.getByRole("region", { name: "Conversation" }).getByText("3 letters")).toBeVisible();
	await goTo(ana, "Sent");
	for (const part of ["first", "second", "third"]) await expect(row(ana, `The ${part} part.`).getByRole("img", { name: /^Read/ })).toBeVisible();
	for (const part of ["first", "second", "third"]) await expect(article(`The ${part} part.`).getByRole("button", { expanded: true })).toBeVisible();

	await page.keyboard.press("p");
	const second = article("The second part.");
	await expect(second.getByRole("button", { expanded: true })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(second.getByRole("button", { expanded: false })).toBeFocused();
	await page.keyboard.press("p");
	await expect(article("The first part.").getByRole("button", { expanded: true })).toBeFocused();
});

test("a letter deleted while it is open elsewhere shows that, with a link back", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", { viewport: { width: 390, height: 844 } });
	await send(ana, [bruno.handle], "Short stay");
	await open(bruno, "Short stay");
	const { page } = bruno;
	const address = page.url();
	const second = await page.context().newPage();
	await second.setViewportSize({ width: 1280, height: 800 });
	await second.goto(address);
	await waitUntilLive(second);
	await second.keyboard.press("#");
	await second.waitForURL("**/inbox");
	await second.goto(address.replace("/inbox/", "/trash/"));
	await waitUntilLive(second);
	await second.keyboard.press("#");
	await second.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
	await expect(page.getByRole("heading", { name: "This letter is not here" })).toBeVisible();
	await page.getByRole("link", { name: "To the inbox" }).click();
	await page.waitForURL("**/inbox");
});

test("no shortcut acts behind an open confirmation dialog", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Ask me");
	await open(bruno, "Ask me");
	const { page } = bruno;
	await page.keyboard.press("#");
	await goTo(bruno, "Trash");
	await open(bruno, "Ask me");
	await page.keyboard.press("#");
	await expect(page.getByRole("alertdialog")).toBeVisible();
	await page.keyboard.press("c");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("alertdialog")).toBeHidden();
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveCount(0);
});
