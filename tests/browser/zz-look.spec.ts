import { expect, test, write } from "./people";

test("look", async ({ people }) => {
	const ana = await people.join("Ana Souza", { viewport: { width: 1280, height: 800 } });
	const { page } = ana;
	await write(ana, [ana.handle], "Plans for Friday", "Let us meet at ten.");
	await page.getByRole("combobox", { name: "To", exact: true }).pressSequentially("nobody-of-that-name");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("alert").filter({ hasText: "Nobody here" })).toBeVisible();
	for (const [name, width, height] of [
		["desktop", 1280, 800],
		["phone", 390, 844],
	] as const) {
		await page.setViewportSize({ width, height });
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await page.screenshot({ path: `/tmp/composer-look-${name}-${colorScheme}.png` });
		}
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((each) => each.startsWith("pombo-unsent"));
		if (!key) return;
		const letter = JSON.parse(localStorage.getItem(key) ?? "null");
		localStorage.setItem(key, JSON.stringify({ ...letter, text: "Another tab says this.", version: { other: 9 } }));
	});
	await page.getByRole("textbox", { name: "Letter" }).press("End");
	await page.keyboard.type("!");
	await expect(page.getByText("was changed in another tab", { exact: false })).toBeVisible();
	await page.screenshot({ path: "/tmp/composer-look-two.png" });
	await page.setViewportSize({ width: 390, height: 844 });
	await page.screenshot({ path: "/tmp/composer-look-two-phone.png" });
});
