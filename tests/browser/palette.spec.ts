import { expect, row, send, test, waitUntilLive } from "./people";

test("Ctrl+K goes to a mailbox, a person and a letter, and runs shortcut actions", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Tide tables for March");
	await expect(row(bruno, "Tide tables for March")).toBeVisible();
	const { page } = bruno;
	const palette = page.getByRole("dialog", { name: "Jump to anything" });
	const field = palette.getByRole("combobox");

	await page.keyboard.press("Control+k");
	await expect(field).toBeFocused();
	await field.fill("sent");
	await expect(palette.getByRole("option", { name: /^Sent/ })).toBeVisible();
	await page.keyboard.press("Enter");
	await page.waitForURL("**/sent");
	await expect(palette).toBeHidden();

	await page.keyboard.press("Control+k");
	await field.fill("tide");
	await expect(palette.getByRole("option", { name: /Tide tables for March/ })).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "Tide tables for March", level: 1 })).toBeVisible();

	await page.keyboard.press("Control+k");
	await field.fill("arch");
	await expect(palette.getByRole("option").first()).toHaveText(/Archive/);
	await page.keyboard.press("Enter");
	await expect(page.getByText(/Archived/)).toBeVisible();

	await page.keyboard.press("Control+k");
	await field.fill(ana.handle);
	await palette.getByRole("option", { name: /Ana Prado/ }).click();
	await expect(page.getByRole("dialog", { name: /letter/i }).getByText("Ana Prado")).toBeVisible();
});

test("the palette opens over the composer, reports no results, and restores the focus", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const { page } = ana;
	await page.keyboard.press("c");
	await page.getByLabel("Subject").fill("Half a");
	await page.keyboard.press("Control+k");
	const palette = page.getByRole("dialog", { name: "Jump to anything" });
	await palette.getByRole("combobox").fill("zzqx");
	await expect(palette.getByText("Nothing here is called “zzqx”.")).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(palette).toBeHidden();
	await expect(page.getByLabel("Subject")).toBeFocused();
	await expect(page.getByLabel("Subject")).toHaveValue("Half a");
});

test("the palette runs actions without a shortcut: inviting, switching the theme, signing out", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const { page } = ana;
	const choose = async (label: string) => {
		await page.keyboard.press("Control+k");
		const palette = page.getByRole("dialog", { name: "Jump to anything" });
		await palette.getByRole("combobox").fill(label);
		await palette.getByRole("option", { name: label }).click();
		await expect(palette).toBeHidden();
	};
	await choose("Invite a colleague");
	await expect(page.getByLabel("Your link")).toHaveValue(new RegExp(`from=${ana.handle}$`));
	await page.keyboard.press("Escape");

	await choose("Light or dark");
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await choose("Light or dark");
	await expect(page.locator("html")).toHaveAttribute("data-theme", "light");

	await choose("Sign out");
	await page.waitForURL(/\/sign-in(\?|$)/);
});

test("text typed right after opening the palette or composer goes into it, on the first opening too", async ({ people }) => {
	const ana = await people.join("Ana Prado");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Stay where you are");
	await expect(row(bruno, "Stay where you are")).toBeVisible();
	const { page } = bruno;
	await page.reload();
	await waitUntilLive(page);
	await page.keyboard.press("j");
	await page.waitForLoadState("networkidle");
	await page.keyboard.press("Control+k");
	await page.keyboard.type("e settings");
	await expect(page.getByRole("combobox")).toHaveValue("e settings");
	await page.keyboard.press("Escape");
	await expect(row(bruno, "Stay where you are")).toBeVisible();
	await page.keyboard.press("c");
	await page.keyboard.type("clara");
	await expect(page.getByRole("combobox", { name: "To" })).toHaveValue("clara");
});
