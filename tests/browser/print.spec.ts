import type { Page } from "@playwright/test";
import { expect, goTo, open, row, send, test } from "./people";

/** How many sheets a page takes on paper: Chromium writes each as an object of its own, uncompressed. */
async function sheets(page: Page): Promise<number> {
	return (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

const PARAGRAPHS = Array.from({ length: 120 }, (_, at) => `Paragraph ${at + 1} says what has to be said, at some length, so that it takes a line or two.`).join(
	"\n\n",
);

test("a long letter prints alone, on as many pages as it takes, with its header and without buttons", async ({ people }) => {
	const ana = await people.join("Ana Souza", { colorScheme: "dark" });
	const bruno = await people.join("Bruno Lima", { colorScheme: "dark" });
	await send(ana, [bruno.handle], "Something else entirely");
	await send(ana, [bruno.handle], "The long one", `${PARAGRAPHS}\n\n${"unbroken".repeat(60)}\n\nThe last line.`);
	await open(bruno, "The long one");
	const { page } = bruno;
	expect(await sheets(page)).toBeGreaterThanOrEqual(5);
	await page.emulateMedia({ media: "print", colorScheme: "dark" });
	await page.setViewportSize({ width: 720, height: 1000 });
	await expect(page.getByRole("heading", { name: "The long one", level: 1 })).toBeVisible();
	await expect(page.getByText("The last line.")).toBeVisible();
	await expect(page.getByText("Something else entirely").filter({ visible: true })).toHaveCount(0);
	await expect(page.getByRole("button")).toHaveCount(0);
	await expect(page.getByRole("navigation")).toHaveCount(0);
	for (const [name, text] of [
		["From", `Ana Souza (@${ana.handle})`],
		["To", `Bruno Lima (@${bruno.handle})`],
		["Date", /\d{4}/],
		["Subject", "The long one"],
	] as const) {
		await expect(page.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd[1]")).toHaveText(text);
	}
	const { colour, ground, wide, tall } = await page.evaluate(() => ({
		colour: getComputedStyle(document.querySelector("article p") ?? document.body).color,
		ground: getComputedStyle(document.body).backgroundColor,
		wide: document.documentElement.scrollWidth,
		tall: document.documentElement.scrollHeight,
	}));
	expect([colour, ground]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
	expect(wide).toBeLessThanOrEqual(720);
	expect(tall).toBeGreaterThan(4_000);
});

test("a thread prints its expanded messages; a list, the ledger and a settings page print without navigation", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Two parts", "The first part.");
	await goTo(ana, "Sent");
	await open(ana, "Two parts");
	const { page } = ana;
	await page.keyboard.press("r");
	await page.getByRole("textbox", { name: "Letter" }).fill("The second part.");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeHidden();
	await expect(page.getByRole("article").filter({ hasText: "The second part." }).first()).toBeVisible();
	const first = page.getByRole("article").filter({ hasText: "The first part." }).first();
	await first.getByRole("button", { expanded: true }).click();
	await page.emulateMedia({ media: "print" });
	await expect(page.getByText("The second part.").filter({ visible: true })).not.toHaveCount(0);
	await expect(first).toBeHidden();

	await page.emulateMedia({ media: "screen" });
	await page.keyboard.press("d");
	const ledger = page.getByRole("complementary", { name: "Ledger" });
	await expect(ledger.getByText("Bruno Lima")).toBeVisible();
	await page.emulateMedia({ media: "print" });
	await expect(ledger.getByText("Bruno Lima")).toBeVisible();
	await expect(ledger.getByRole("button", { name: "Close the ledger" })).toBeHidden();
	expect(await ledger.evaluate((panel) => getComputedStyle(panel).position)).toBe("static");

	await page.emulateMedia({ media: "screen" });
	await page.keyboard.press("Escape");
	await goTo(ana, "Inbox");
	await page.emulateMedia({ media: "print" });
	await expect(row(ana, "five small things")).toBeVisible();
	await expect(page.getByRole("navigation", { name: "Mailboxes" })).toHaveCount(0);
	expect(await sheets(page)).toBe(1);

	await page.goto("/settings/profile");
	await expect(page.getByRole("button", { name: "Save" })).toBeAttached();
	await expect(page.getByRole("heading", { name: "Profile", level: 1 })).toBeVisible();
	await expect(page.getByRole("navigation")).toHaveCount(0);
});
