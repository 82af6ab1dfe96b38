import path from "node:path";
import type { Page } from "@playwright/test";
import { LIMITS } from "#lib/core/limits";
import { fillMailbox } from "../fixtures/fill-mailbox";
import { expect, live, putAwayWelcome, test } from "./people";

const SCRIPTS = /\/_next\/static\/.*\.js$/;
const SCRIPT_KB = 280;
const SCRIPT_FILES = 32;

/** Keeps every script back, as a slow line would, until the answer is called. */
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

test("the form of a new letter is in the page itself", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const html = await (await page.request.get("/compose")).text();
	const markup = html.replaceAll(/<script[^>]*>[\s\S]*?<\/script>/g, "");
	for (const field of [/<input[^>]*name="to"/, /<input[^>]*name="subject"/, /<textarea[^>]*name="text"/]) expect(markup).toMatch(field);
});

test("what is written on /compose before any script is there goes over into the composer, with the cursor", async ({ people }) => {
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

test("an address that is half typed on /compose goes on being typed in the composer", async ({ people }) => {
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

test("a page brings only the first rows of a long list, and all its scripts together stay small", async ({ people }) => {
	const writer = await people.join("Bruno Lima");
	const reader = await people.join("Ana Souza");
	await putAwayWelcome(reader);
	fillMailbox(path.resolve(".cache/tests/browser-data"), { handle: reader.handle, from: writer.handle, count: LIMITS.firstRows * 3 });
	const { page } = reader;
	const scripts = new Map<string, number>();
	page.on("requestfinished", async (request) => {
		if (SCRIPTS.test(request.url())) scripts.set(request.url(), (await request.sizes()).responseBodySize);
	});
	const html = await (await page.request.get("/inbox")).text();
	expect(html.match(/<a[^>]*data-row=/g)).toHaveLength(LIMITS.firstRows);
	await page.reload();
	await live(page);
	// By now whatever comes when the page is at rest is wanted: the palette and a menu are opened.
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: "account and settings" }).click();
	await expect(page.getByRole("menu")).toBeVisible();
	const kilobytes = [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1024;
	expect(scripts.size).toBeLessThanOrEqual(SCRIPT_FILES);
	expect(kilobytes).toBeLessThanOrEqual(SCRIPT_KB);
});
