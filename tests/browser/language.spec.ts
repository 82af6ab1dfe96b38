import { expect, test } from "./people";

test("the browser's language is the default, and a chosen language is saved", async ({ people }) => {
	const page = await people.stranger({ locale: "pt-BR" });
	await page.goto("/sign-in");
	await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
	await expect(page.getByRole("button", { name: "Entrar" })).toBeVisible();
	await page.getByRole("button", { name: "English" }).click();
	await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
	await page.reload();
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the theme follows the system until one is chosen, without a flash", async ({ people }) => {
	const ana = await people.join("Ana Souza", { colorScheme: "dark" });
	const paper = () => ana.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const dark = await paper();
	await ana.page.getByRole("button", { name: /account and settings/ }).click();
	await ana.page.getByRole("menuitemradio", { name: "Light" }).click();
	await expect.poll(paper).not.toBe(dark);
	const light = await paper();
	await ana.page.reload();
	expect(await paper()).toBe(light);
});
