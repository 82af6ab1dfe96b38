import path from "node:path";
import type { Page } from "@playwright/test";
import { LIMITS } from "#lib/core/limits";
import { fillMailbox } from "../fixtures/fill-mailbox";
import { archiveWelcome, expect, test, waitUntilLive } from "./people";

const SCRIPTS = /\/_next\/static\/.*\.js$/;
const SCRIPT_KB = 280;
const SCRIPT_FILES = 32;

/** Holds every script back, as a slow connection would, until the returned function is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((done) => {
		release = done;
	});
	await page.route(SCRIPTS, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

test("the compose form is in the server's HTML", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const html = await (await page.request.get("/compose")).text();
	const markup = html.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, "");
	for (const field of [/<input[^>]*name="to"/, /<input[^>]*name="subject"/, /<textarea[^>]*name="text"/]) expect(markup).toMatch(field);
});

test("text entered on /compose before hydration moves into the composer, with the cursor", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const release = await holdScripts(page);
	await page.goto("/compose", { waitUntil: "commit" });
	await page.locator("[name=to]").fill("nobody-at-all");
	await page.locator("[name=subject]").fill("Plums");
	await page.locator("[name=text]").pressSequentially("Ripe tomorow");
	for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowLeft");
	release();
	await expect(page.getByText("Nobody here is called nobody-at-all", { exact: false }).first()).toBeVisible();
	await expect(page.getByLabel("Subject")).toHaveValue("Plums");
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeFocused();
	await page.keyboard.type("r");
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue("Ripe tomorrow");
});

test("an address half typed on /compose before hydration continues in the composer", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const release = await holdScripts(page);
	await page.goto("/compose", { waitUntil: "commit" });
	await page.locator("[name=to]").pressSequentially("nob");
	release();
	const to = page.getByRole("combobox", { name: "To" });
	await expect(to).toHaveValue("nob");
	await expect(to).toBeFocused();
	await page.keyboard.type("ody");
	await expect(to).toHaveValue("nobody");
});

test("a page's HTML has only the first rows of a long list, and its scripts stay within the limit", async ({ people }) => {
	const writer = await people.join("Bruno Lima");
	const reader = await people.join("Ana Souza");
	await archiveWelcome(reader);
	fillMailbox(path.resolve(".cache/tests/browser-data"), { handle: reader.handle, from: writer.handle, count: LIMITS.firstRows * 3 });
	const { page } = reader;
	const scripts = new Map<string, number>();
	page.on("requestfinished", async (request) => {
		if (SCRIPTS.test(request.url())) scripts.set(request.url(), (await request.sizes()).responseBodySize);
	});
	const html = await (await page.request.get("/inbox")).text();
	expect(html.match(/<a[^>]*data-row=/g)).toHaveLength(LIMITS.firstRows);
	await page.reload();
	await waitUntilLive(page);
	// Opening the palette and a menu requests the lazy parts.
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: "account and settings" }).click();
	await expect(page.getByRole("menu")).toBeVisible();
	const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024;
	expect(scripts.size).toBeLessThanOrEqual(SCRIPT_FILES);
	expect(kilobytes).toBeLessThanOrEqual(SCRIPT_KB);
});
