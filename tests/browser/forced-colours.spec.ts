import type { Locator } from "@playwright/test";
import { expect, open, row, send, test } from "./people";

const forced = { forcedColors: "active" } as const;

/** The computed styles by which an element shows its state in forced colours. */
const stateStyles = (element: Locator) =>
	element.evaluate((node) => {
		const { backgroundColor, outlineStyle, outlineColor, outlineWidth } = getComputedStyle(node);
		return [backgroundColor, outlineStyle === "none" ? "none" : `${outlineWidth} ${outlineStyle} ${outlineColor}`].join(" ");
	});
/** A system colour as the browser resolves it. */
const system = (element: Locator, name: string) =>
	element.evaluate((node, colour) => {
		const probe = document.createElement("i");
		probe.style.cssText = `forced-color-adjust:none;background:${colour}`;
		node.append(probe);
		const found = getComputedStyle(probe).backgroundColor;
		probe.remove();
		return found;
	}, name);

test("in forced colours the highlighted option of suggestions, the palette and a menu is visible", async ({ people }) => {
	const ana = await people.join("Ana Souza", forced);
	await people.join("Anabela Reis");
	const { page } = ana;
	await page.keyboard.press("c");
	await page.getByRole("combobox", { name: "To" }).pressSequentially("ana");
	const options = page.getByRole("option");
	await expect(options.nth(1)).toBeVisible();
	await page.keyboard.press("ArrowDown");
	const marked = page.locator("[data-highlighted]");
	const differs = async (plain: Locator) => {
		await expect(marked).toHaveCount(1);
		expect(await stateStyles(marked)).not.toBe(await stateStyles(plain));
		expect(await stateStyles(marked)).toContain(await system(page.locator("body"), "Highlight"));
	};
	await differs(page.locator("[role=option]:not([data-highlighted])").first());
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await page.keyboard.press("Control+k");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("ArrowDown");
	await differs(page.locator("[role=option]:not([data-highlighted])").first());
	await page.keyboard.press("Escape");
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.keyboard.press("ArrowDown");
	await differs(page.locator("[role=menuitem]:not([data-highlighted])").first());
});

test("in forced colours unread, open, selected and on states are visible", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", forced);
	await send(ana, [bruno.handle], "First");
	await send(ana, [bruno.handle], "Second");
	const { page } = bruno;
	await expect(row(bruno, "Second")).toBeVisible();
	const canvas = await system(page.locator("body"), "Canvas");
	const dot = row(bruno, "Second").getByRole("link").locator("i").first();
	expect(await dot.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(canvas);
	await open(bruno, "First");
	const ground = (locator: Locator) => locator.evaluate((node) => getComputedStyle(node).backgroundColor);
	const highlight = await system(page.locator("body"), "Highlight");
	expect(await ground(row(bruno, "First").getByRole("link"))).toBe(highlight);
	expect(await ground(row(bruno, "Second").getByRole("link"))).not.toBe(highlight);
	expect(await ground(page.getByRole("link", { name: "Inbox" }))).toBe(highlight);
	await page.goto("/settings/receipts");
	const knob = page.getByRole("switch").locator("*").first();
	expect(await ground(knob)).not.toBe(await ground(page.getByRole("switch")));
	await page.goto("/settings/appearance");
	expect(await ground(page.getByRole("radio", { checked: true }).first())).toBe(highlight);
	expect(await ground(page.getByRole("radio", { checked: false }).first())).not.toBe(highlight);
});
