import type { Browser, Page } from "@playwright/test";
import { spreadOf } from "../statistics";
import type { Figure } from "./figure";
import type { MeasuredSite } from "./measured-site";
import { openPage } from "./open-page";

const LETTERS = 15;
const LINES = 30;
/** A client says at most every two seconds that its person is writing. */
const TYPING_AGAIN_MS = 2_100;

/** From one person's action until the other's window has painted it; both in one browser, with one clock. */
export async function betweenTwo(browser: Browser, site: MeasuredSite): Promise<Figure[]> {
	const owner = await openPage(browser, site, site.owner);
	const writer = await openPage(browser, site, site.writer);
	await owner.mouse.move(1_400, 5);
	const figures = [await letters(owner, writer, site.owner.handle)];
	await openChat(owner, site.writer.handle);
	await openChat(writer, site.owner.handle);
	// The first line makes it a chat that both hold.
	await lineToBubble(owner, writer, "The first line");
	figures.push(await lines(owner, writer), await typing(owner, writer));
	for (const page of [owner, writer]) await page.context().close();
	return figures;
}

/** From the sender's click on Send until the row is painted in the recipient's window. */
async function letters(owner: Page, writer: Page, handle: string): Promise<Figure> {
	const took: number[] = [];
	for (let turn = 0; turn < LETTERS; turn++) {
		const subject = `Measured ${turn}`;
		await writer.keyboard.press("c");
		const to = writer.getByRole("combobox", { name: "To" });
		await to.fill(handle);
		await to.press("Enter");
		await writer.getByLabel("Subject").fill(subject);
		await writer.getByRole("textbox", { name: "Letter" }).fill("A few words.");
		const painted = paintedAt(owner, `[...document.querySelectorAll("[data-row]")].some((row) => row.textContent.includes(${JSON.stringify(subject)}))`);
		const clicked = await writer.getByRole("button", { name: /^Send/ }).evaluate((button: HTMLElement) => {
			button.click();
			return performance.timeOrigin + performance.now();
		});
		took.push((await painted) - clicked);
		await writer.getByRole("dialog", { name: subject }).waitFor({ state: "hidden" });
	}
	const spread = spreadOf(took);
	return { what: "sender's click to the recipient's painted row p50", measured: spread.p50, atMost: 100, spread };
}

async function lines(owner: Page, writer: Page): Promise<Figure> {
	const took: number[] = [];
	for (let turn = 0; turn < LINES; turn++) took.push(await lineToBubble(owner, writer, `Measured line ${turn}`));
	const spread = spreadOf(took);
	return { what: "chat line to the other's painted bubble p50", measured: spread.p50, atMost: 60, spread };
}

/** From the first letter in the field until the other sees who is writing. */
async function typing(owner: Page, writer: Page): Promise<Figure> {
	const took: number[] = [];
	for (let turn = 0; turn < LETTERS; turn++) {
		await writer.waitForTimeout(TYPING_AGAIN_MS);
		const painted = paintedAt(owner, `document.querySelector("[data-letter]").textContent.includes("is writing")`);
		await pressedAt(writer);
		await writer.keyboard.press("h");
		took.push((await painted) - (await writer.evaluate<number>("window.pressed")));
		await lineToBubble(owner, writer, `Written ${turn}`);
		await owner.getByText("is writing").waitFor({ state: "hidden" });
	}
	const spread = spreadOf(took);
	return { what: "typing to the other's sign p50", measured: spread.p50, atMost: 100, spread };
}

/** From the press of Enter until the bubble is painted in the other's window, in milliseconds. */
async function lineToBubble(owner: Page, writer: Page, text: string): Promise<number> {
	await field(writer).fill(text);
	const painted = paintedAt(owner, `[...document.querySelectorAll("[data-bubble]")].some((bubble) => bubble.textContent === ${JSON.stringify(text)})`);
	await pressedAt(writer);
	await field(writer).press("Enter");
	return (await painted) - (await writer.evaluate<number>("window.pressed"));
}

function field(page: Page) {
	return page.getByRole("textbox", { name: "Write a line" });
}

async function openChat(page: Page, handle: string): Promise<void> {
	await page.goto("/chats/new");
	const input = page.getByRole("combobox", { name: "With" });
	await input.fill(handle);
	await input.press("Enter");
	await page.getByRole("button", { name: "Open the chat" }).click();
	await field(page).waitFor();
	await page.waitForLoadState("networkidle");
}

/** The time of the next key in the page, as `window.pressed`. */
async function pressedAt(page: Page): Promise<void> {
	await page.evaluate(
		`document.addEventListener("keydown", () => { window.pressed = performance.timeOrigin + performance.now(); }, { capture: true, once: true })`,
	);
}

/** The time of the first frame in which a condition (JavaScript source) holds. */
function paintedAt(page: Page, condition: string): Promise<number> {
	return page.evaluate<number>(
		`new Promise((resolve) => {
			function look() {
				requestAnimationFrame(${condition} ? () => resolve(performance.timeOrigin + performance.now()) : look);
			}
			look();
		})`,
	);
}
