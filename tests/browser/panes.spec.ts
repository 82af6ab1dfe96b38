import type { Page } from "@playwright/test";
import { expect, test } from "./people";

const edge = (page: Page, name: string) => page.getByRole("separator", { name });
/** Of the pane itself, or of its skeleton while the list is on its way. */
const width = (page: Page, pane: string) =>
	page
		.locator(`.pane.${pane}`)
		.first()
		.evaluate((element) => (element as HTMLElement).offsetWidth);

test("pane widths are saved and applied in the first paint of the next page", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { viewport: { width: 1440, height: 900 } });
	expect([await width(page, "side"), await width(page, "list")]).toEqual([232, 440]);
	await edge(page, "Width of the list").press("ArrowRight");
	await edge(page, "Width of the list").press("ArrowRight");
	await edge(page, "Width of the sidebar").press("ArrowLeft");
	await expect(edge(page, "Width of the list")).toHaveAttribute("aria-valuenow", "472");

	const second = await (await page.context().browser())?.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
	const still = await second?.newPage();
	await still?.goto(page.url());
	expect(still && [await width(still, "side"), await width(still, "list")]).toEqual([216, 472]);
	await second?.close();

	await page.reload();
	expect([await width(page, "side"), await width(page, "list")]).toEqual([216, 472]);
	await edge(page, "Width of the list").press("End");
	await expect(edge(page, "Width of the list")).toHaveAttribute("aria-valuenow", "680");
	await edge(page, "Width of the list").dblclick();
	await expect.poll(() => width(page, "list")).toBe(440);
});

test("beside a letter the sidebar shows labels where there is room, and collapses to icons where there is not", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { viewport: { width: 1280, height: 800 } });
	expect([await width(page, "side"), await width(page, "list")]).toEqual([232, 380]);
	await expect(edge(page, "Width of the sidebar")).toBeVisible();
	await page.setViewportSize({ width: 1100, height: 800 });
	expect([await width(page, "side"), await width(page, "list")]).toEqual([56, 360]);
	await expect(edge(page, "Width of the sidebar")).toBeHidden();
});

test("a pane divider is dragged by the pointer, and never over the letter", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { viewport: { width: 1440, height: 900 } });
	const box = await edge(page, "Width of the list").boundingBox();
	if (!box) throw new Error("there is no edge");
	const x = box.x + box.width / 2;
	await page.mouse.move(x, 400);
	await page.mouse.down();
	await page.mouse.move(x + 60, 400);
	await page.mouse.up();
	await expect.poll(() => width(page, "list")).toBe(500);
	await page.setViewportSize({ width: 900, height: 800 });
	expect(await width(page, "list")).toBeLessThanOrEqual(500);
	expect(await width(page, "read")).toBeGreaterThanOrEqual(340);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(edge(page, "Width of the list")).toBeHidden();
});

test("resizing a pane in one tab keeps the width of another pane set in another tab", async ({ people }) => {
	const { page } = await people.join("Ana Souza", { viewport: { width: 1440, height: 900 } });
	const second = await page.context().newPage();
	await second.goto("/inbox");
	// The dividers are loaded once the page is used.
	await second.keyboard.press("Tab");
	await expect(edge(second, "Width of the sidebar")).toHaveAttribute("aria-valuenow", "232");
	await edge(page, "Width of the sidebar").press("ArrowLeft");
	await expect(edge(page, "Width of the sidebar")).toHaveAttribute("aria-valuenow", "216");
	await edge(second, "Width of the list").press("ArrowRight");
	await expect(edge(second, "Width of the list")).toHaveAttribute("aria-valuenow", "456");
	await page.reload();
	expect([await width(page, "side"), await width(page, "list")]).toEqual([216, 456]);
});
