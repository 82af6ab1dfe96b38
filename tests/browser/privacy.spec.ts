import { expect, row, send, test } from "./people";

test("a blocked person's letter fails for them without a reason that names anybody, until they are unblocked", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const { page } = bruno;
	await page.goto("/settings/privacy");
	const field = page.getByRole("textbox", { name: "Handle of a person" });
	await field.fill("nobody-of-this-name");
	await field.press("Enter");
	await expect(field).toHaveAttribute("aria-invalid", "true");
	await field.fill(`@${ana.handle}`);
	await field.press("Enter");
	await expect(page.getByRole("listitem").filter({ hasText: "Ana Souza" })).toBeVisible();
	await expect(field).toHaveValue("");
	await send(ana, [bruno.handle], "Unwanted");
	await ana.page.getByRole("link", { name: "Sent" }).click();
	await expect(row(ana, "Unwanted").getByRole("img", { name: "Not delivered" })).toBeVisible();
	await page.getByRole("button", { name: "Unblock Ana Souza" }).click();
	await expect(page.getByText("You block nobody.")).toBeVisible();
	await send(ana, [bruno.handle], "Welcome again");
	await page.goto("/inbox");
	await expect(row(bruno, "Welcome again")).toBeVisible();
	await expect(row(bruno, "Unwanted")).toHaveCount(0);
});

test("hiding that one is here is saved for the account", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.goto("/settings/privacy");
	await page.getByRole("switch", { name: /when I am here/ }).click();
	await expect(page.getByText("They do not see it")).toBeVisible();
	await page.reload();
	await expect(page.getByRole("switch", { name: /when I am here/ })).not.toBeChecked();
});
