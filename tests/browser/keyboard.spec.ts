import { expect, row, send, test, waitUntilLive } from "./people";

test("by keyboard alone: sign up, write, find the letter in Sent, open it, see its ledger", async ({ people }) => {
	const bruno = await people.join("Bruno Lima");
	const page = await people.stranger();
	const type = (text: string) => page.keyboard.type(text);
	const press = (key: string) => page.keyboard.press(key);
	await page.goto("/sign-up");
	await expect(page.getByLabel("Your name")).toBeFocused();
	await type("Keyla Alves");
	await press("Tab");
	await type(`keyla${bruno.handle.slice(5)}`);
	await press("Tab");
	await type("a long sentence works well");
	await press("Enter");
	await page.waitForURL("**/inbox");

	await press("c");
	await expect(page.getByRole("combobox", { name: "To" })).toBeFocused();
	await type(`${bruno.handle},`);
	await expect(page.getByRole("dialog").getByText("Bruno Lima")).toBeVisible();
	await press("Tab");
	while (!(await page.getByLabel("Subject").evaluate((field) => field === document.activeElement))) await press("Tab");
	await type("No mouse");
	await press("Tab");
	await type("All by keys. c and j and k are letters here.");
	await press("Control+Enter");
	await expect(row(bruno, "No mouse")).toBeVisible();

	await expect(page.getByRole("dialog", { name: "No mouse" })).toBeHidden();
	await press("g");
	await press("t");
	await page.waitForURL("**/sent");
	await expect(page.getByRole("listitem").filter({ hasText: "No mouse" })).toBeVisible();
	await press("j");
	await press("Enter");
	await expect(page.getByRole("heading", { name: "No mouse", level: 1 })).toBeVisible();
	await press("d");
	await expect(page.getByRole("complementary", { name: "Ledger" }).getByText("Bruno Lima")).toBeVisible();
	await press("Escape");
	await press("?");
	await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
	await press("Escape");
	await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
	await press("u");
	await page.waitForURL("**/sent");
});

test("j and k move through the list, and are plain text while typing", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	for (const subject of ["One", "Two", "Three"]) await send(ana, [bruno.handle], subject);
	await expect(row(bruno, "Three")).toBeVisible();
	await bruno.page.reload();
	await waitUntilLive(bruno.page);
	await bruno.page.keyboard.press("j");
	await expect(row(bruno, "Three").getByRole("link")).toBeFocused();
	await bruno.page.keyboard.press("j");
	await expect(row(bruno, "Two").getByRole("link")).toBeFocused();
	await bruno.page.keyboard.press("k");
	await expect(row(bruno, "Three").getByRole("link")).toBeFocused();
	await bruno.page.keyboard.press("Enter");
	await bruno.page.waitForURL("**/inbox/*");
});
