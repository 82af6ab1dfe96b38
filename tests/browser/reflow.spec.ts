import type { Page } from "@playwright/test";
import { expect, row, test } from "./people";

/** The smallest screens: a narrow phone, and a usual window at four times its size. */
const SCREENS = {
	"320 px wide": { width: 320, height: 640 },
	"at 400 %": { width: 320, height: 256 },
};

for (const [name, viewport] of Object.entries(SCREENS)) {
	test(`the main journey by keyboard alone, ${name}, without horizontal scrolling and with the focus visible`, async ({ people }) => {
		const bruno = await people.join("Bruno Lima");
		const page = await people.stranger({ viewport });
		const press = (key: string) => page.keyboard.press(key);
		const type = (text: string) => page.keyboard.type(text);

		await page.goto("/sign-up");
		await fits(page);
		await expect(page.getByLabel("Your name")).toBeFocused();
		await focusShows(page);
		await type("Keyla Alves");
		await press("Tab");
		await focusShows(page);
		await type(`keyla${bruno.handle.slice(5)}`);
		await press("Tab");
		await focusShows(page);
		await type("a long sentence works well");
		await press("Enter");
		await page.waitForURL("**/inbox");
		await fits(page);

		await tabTo(page, "button", "Write");
		await press("Enter");
		await expect(page.getByRole("combobox", { name: "To" })).toBeFocused();
		await fits(page);
		await type(`${bruno.handle},`);
		await expect(page.getByRole("dialog").getByText("Bruno Lima")).toBeVisible();
		await tabTo(page, "textbox", "Subject");
		await type("Small screen");
		await tabTo(page, "textbox", "Letter");
		await type("All of it fits.");
		await fits(page);
		await tabTo(page, "button", /^Send/);
		await press("Enter");
		await expect(row(bruno, "Small screen")).toBeVisible();
		await expect(page.getByRole("dialog", { name: "Small screen" })).toBeHidden();
		await focusShows(page);

		await tabTo(page, "link", "Sent");
		await press("Enter");
		await page.waitForURL("**/sent");
		await expect(page.getByRole("listitem").filter({ hasText: "Small screen" })).toBeVisible();
		await focusShows(page);
		await fits(page);
		await tabTo(page, "link", /Small screen/);
		await press("Enter");
		await expect(page.getByRole("heading", { name: "Small screen", level: 1 })).toBeVisible();
		await fits(page);
		await tabTo(page, "button", /^Ledger/);
		await press("Enter");
		await expect(page.getByRole("complementary", { name: "Ledger" }).getByText("Bruno Lima")).toBeVisible();
		await fits(page);
		await tabTo(page, "button", "Close the ledger");
		await press("Enter");
		await expect(page.getByRole("complementary", { name: "Ledger" })).toBeHidden();
		await focusShows(page);
		await tabTo(page, "button", "Back to the list");
		await press("Enter");
		await page.waitForURL("**/sent");
	});
}

/** Presses Tab until the locator has the focus, and checks the focus at each step. */
async function tabTo(page: Page, role: "button" | "link" | "textbox", name: string | RegExp): Promise<void> {
	const target = page
		.getByRole(role, { name, exact: typeof name === "string" })
		.filter({ visible: true })
		.first();
	for (let step = 0; step < 60; step++) {
		const last = await page.evaluate(isLast);
		await page.keyboard.press("Tab");
		// After the last element the focus goes to the browser, then to the first.
		if (last && (await page.evaluate(() => document.activeElement === document.body))) continue;
		await focusShows(page);
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Sixty times Tab did not reach ${name}`);
}

/** Whether the focused element is the last one of the page. */
function isLast(): boolean {
	const reachable = [...document.querySelectorAll<HTMLElement>("a[href], button:enabled, input:enabled, textarea:enabled, [tabindex]")].filter(
		(element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
	);
	return reachable.at(-1) === document.activeElement;
}

/** Expects that nothing needs horizontal scrolling. */
async function fits(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: page.url() }).toBeLessThanOrEqual(0);
	const wide = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>("body *")]
			.filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1)
			.map((element) => element.className),
	);
	expect(wide, page.url()).toEqual([]);
}

/** Expects the focused element to be within the window, not covered, and outlined: itself, or the frame around it. */
async function focusShows(page: Page): Promise<void> {
	await expect.poll(() => page.evaluate(shownFocus)).toBe("shown");
}

function shownFocus(): string {
	const focused = document.activeElement;
	if (!focused || focused === document.body) return "nothing";
	const box = focused.getBoundingClientRect();
	const [x, y] = [Math.min(Math.max(box.left + box.width / 2, box.left), innerWidth - 1), box.top + Math.min(box.height / 2, 8)];
	const at = document.elementFromPoint(x, y);
	const outlined = (element: Element | null): boolean =>
		element !== null &&
		((getComputedStyle(element).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2) || isField(element));
	const isField = (element: Element) => element.matches("[role=dialog] :is(input, textarea)");
	const marked = outlined(focused) || outlined(focused.parentElement);
	const inView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
	const open = at !== null && (focused.contains(at) || at.contains(focused));
	return marked && inView && open
		? "shown"
		: `${focused.outerHTML.slice(0, 120)}: ${JSON.stringify({ marked, inView, open, y, by: at?.outerHTML.slice(0, 80) })}`;
}
