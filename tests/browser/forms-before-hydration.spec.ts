import type { Page } from "@playwright/test";
import { expect, PASSWORD, test, waitUntilLive, write } from "./people";

/** Holds a page's scripts until the returned function is called, which may be never. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/\/_next\/static\/.*\.js/, async (route) => {
		await released;
		await route.continue().catch(() => undefined);
	});
	return async () => release();
}

/** Whether React has hydrated the page. */
const hydrated = (page: Page, selector: string) =>
	page.waitForFunction((wanted) => Object.keys(document.querySelector(wanted) ?? {}).some((key) => key.startsWith("__reactProps")), selector);

async function fillSignIn(page: Page, handle: string, password: string): Promise<void> {
	await page.getByLabel("Handle").fill(handle);
	await page.getByRole("textbox", { name: "Password" }).fill(password);
}

test("sign-in submits what was typed before hydration, before and after the scripts load", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	const release = await holdScripts(page);
	await page.goto("/sign-in", { waitUntil: "commit" });
	await fillSignIn(page, ana.handle, PASSWORD);
	await release();
	await hydrated(page, "form");
	await expect(page.getByLabel("Handle")).toHaveValue(ana.handle);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL("**/inbox");
	await waitUntilLive(page);

	const early = await people.stranger();
	await holdScripts(early);
	await early.goto("/sign-in", { waitUntil: "commit" });
	await fillSignIn(early, ana.handle, PASSWORD);
	await early.getByRole("textbox", { name: "Password" }).press("Enter");
	await early.waitForURL("**/inbox", { waitUntil: "commit" });
	await early.unrouteAll({ behavior: "ignoreErrors" });
});

test("sign-up validates what was typed before hydration once the scripts load", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	const release = await holdScripts(page);
	await page.goto("/sign-up", { waitUntil: "commit" });
	await page.getByLabel("Your name").fill("Nina Alves");
	await page.getByLabel("Handle").fill(ana.handle);
	await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await release();
	await expect(page.getByText("Taken. Try another")).toBeVisible();
	await expect(page.getByRole("meter")).not.toHaveJSProperty("value", 0);
	await page.getByLabel("Handle").fill(`nina${ana.handle.slice(-8)}`);
	await page.getByRole("button", { name: "Make my mailbox" }).click();
	await page.waitForURL("**/inbox");
	await expect(page.getByText("Nina", { exact: false }).first()).toBeVisible();
});

test("without scripts, sign-up by invitation shows errors and keeps all input but the password, and sign-in and sign-out work", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger({ javaScriptEnabled: false });
	const handle = `nina${ana.handle.slice(-8)}`;
	await page.goto(`/sign-up?from=${ana.handle}`);
	await page.getByLabel("Your name").fill("Nina Alves");
	await page.getByLabel("Handle").fill(ana.handle);
	await page.getByRole("textbox", { name: "Password" }).fill("short secret");
	await page.getByRole("button", { name: "Make my mailbox" }).click();
	await expect(page.getByLabel("Handle")).toHaveAttribute("aria-invalid", "true");
	await expect(page.getByLabel("Your name")).toHaveValue("Nina Alves");
	await expect(page.getByLabel("Handle")).toHaveValue(ana.handle);
	await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("");
	expect(await page.content()).not.toContain("short secret");
	await expect(page.getByText("Ana Souza")).toBeVisible();
	await page.getByLabel("Handle").fill(handle);
	await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
	await page.getByRole("button", { name: "Make my mailbox" }).click();
	await page.waitForURL("**/inbox");

	await page.goto("/settings/profile");
	await page.getByLabel("Name", { exact: true }).fill("Nina Alves Prado");
	await page.getByLabel("About you").fill("Two lines.\nOf words.");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved")).toBeVisible();
	await page.goto("/settings/profile");
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Nina Alves Prado");

	await page.getByRole("link", { name: "sign out" }).click();
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	await fillSignIn(page, handle, "not the right sentence");
	await page.getByRole("button", { name: "Sign in" }).click();
	await expect(page.getByText("Handle and password do not match.")).toBeVisible();
	await expect(page.getByLabel("Handle")).toHaveValue(handle);
	await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("");
	expect(await page.content()).not.toContain("not the right sentence");
	await page.getByRole("button", { name: "Português" }).click();
	await expect(page.locator("html")).toHaveAttribute("lang", "pt-BR");
	await page.getByRole("textbox", { name: "Senha" }).fill(PASSWORD);
	await page.locator("input[name=username]").fill(handle);
	await page.getByRole("button", { name: "Entrar" }).click();
	await page.waitForURL("**/inbox");
});

test("a button pressed before hydration is pressed once the scripts load, and typed settings stay", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	let release = await holdScripts(page);
	await page.goto("/inbox", { waitUntil: "commit" });
	await page
		.getByRole("button", { name: /^Write/ })
		.first()
		.click();
	await release();
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeVisible();
	await page.unrouteAll({ behavior: "ignoreErrors" });

	release = await holdScripts(page);
	await page.goto("/settings/receipts", { waitUntil: "commit" });
	await expect(page.getByRole("switch")).toBeChecked();
	await page.getByRole("switch").click();
	await release();
	await expect(page.getByRole("switch")).not.toBeChecked();
	await expect(page.getByText("Saved")).toBeVisible();
	await page.unrouteAll({ behavior: "ignoreErrors" });

	release = await holdScripts(page);
	await page.goto("/settings/profile", { waitUntil: "commit" });
	await page.getByLabel("Name", { exact: true }).fill("Ana de Souza");
	await release();
	await expect(page.getByText("Not saved yet")).toBeVisible();
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Ana de Souza");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: true })).toBeVisible();
	await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("signing out before the scripts load still asks about unsent letters; where they never load it signs out directly", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await write(ana, [], "Half a thought", "It must not be lost");
	await page.keyboard.press("Escape");
	const release = await holdScripts(page);
	await page.goto("/settings/sessions", { waitUntil: "commit" });
	await page.getByRole("button", { name: "Sign out" }).click();
	await release();
	await expect(page.getByRole("alertdialog")).toBeVisible();
	await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
	await page.unrouteAll({ behavior: "ignoreErrors" });

	await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort("connectionreset"));
	await page.goto("/settings/sessions", { waitUntil: "load" });
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await page.reload();
	await hydrated(page, "form");
	await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain("Half a thought");
});
