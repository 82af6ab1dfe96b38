import type { Page } from "@playwright/test";
import { expect, type Person, row, send, test } from "./people";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Touches a letter, moves by so many pixels in ten steps, and releases. */
async function swipe({ page }: Person, subject: string, by: { x: number; y: number }): Promise<void> {
	const box = await row({ page } as Person, subject).boundingBox();
	if (!box) throw new Error(`${subject} is not there`);
	const touch = await finger(page);
	const [x, y] = [box.x + box.width / 2 - by.x / 2, box.y + box.height / 2];
	await touch("touchStart", x, y);
	for (let step = 1; step <= 10; step++) await touch("touchMove", x + (by.x * step) / 10, y + (by.y * step) / 10);
	await touch("touchEnd");
}

async function finger(page: Page) {
	const session = await page.context().newCDPSession(page);
	return (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
		session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
}

test("a swipe one way archives, the other way moves to trash, and both can be undone", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", PHONE);
	await send(ana, [bruno.handle], "Swipe me");
	await expect(row(bruno, "Swipe me")).toBeVisible();
	for (const [by, message] of [
		[250, "Archived"],
		[-250, "is in the trash"],
	] as const) {
		await swipe(bruno, "Swipe me", { x: by, y: 4 });
		await expect(row(bruno, "Swipe me")).toBeHidden();
		await expect(bruno.page.getByText(message)).toBeVisible();
		await bruno.page.getByRole("button", { name: "Undo" }).last().click();
		await expect(row(bruno, "Swipe me")).toBeVisible();
	}
	expect(bruno.page.url()).toMatch(/\/inbox$/);
});

test("a short swipe and a vertical scroll leave the letter where it is", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", PHONE);
	await send(ana, [bruno.handle], "Stay here");
	await expect(row(bruno, "Stay here")).toBeVisible();
	await swipe(bruno, "Stay here", { x: 60, y: 0 });
	await swipe(bruno, "Stay here", { x: 30, y: 200 });
	await expect
		.poll(() =>
			row(bruno, "Stay here")
				.getByRole("link")
				.evaluate((link) => getComputedStyle(link).transform),
		)
		.toBe("none");
	expect(bruno.page.url()).toMatch(/\/inbox$/);
	await expect(row(bruno, "Stay here")).toBeVisible();
});
