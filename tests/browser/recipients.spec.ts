import type { Page } from "@playwright/test";
import { interceptActionResponses } from "./intercept-actions";
import { expect, row, test, write } from "./people";

const field = (page: Page, name = "To") => page.getByRole("combobox", { name, exact: true });
const chips = (page: Page) => page.getByRole("dialog").getByRole("button", { name: /^Remove/ });
const sendButton = (page: Page) => page.getByRole("button", { name: /^Send/ });

/** Every way of sending a letter whose caret is still in a field. */
const WAYS: Record<string, (page: Page) => Promise<void>> = {
	"Ctrl+Enter": (page) => page.keyboard.press("Control+Enter"),
	"Meta+Enter": (page) => page.keyboard.press("Meta+Enter"),
	"the mouse": (page) => sendButton(page).click(),
	"a click that leaves the focus": (page) => sendButton(page).evaluate((button: HTMLElement) => button.click()),
	"the key": (page) => sendButton(page).press("Enter"),
};

for (const [way, sendBy] of Object.entries(WAYS)) {
	test(`a recipient still in the field when the letter is sent by ${way} is included`, async ({ people }) => {
		const ana = await people.join("Ana Souza");
		const bruno = await people.join("Bruno Lima");
		const carla = await people.join("Carla Dias");
		await write(ana, [bruno.handle], "To both", "For both of you.");
		await field(ana.page).pressSequentially(carla.handle);
		await sendBy(ana.page);
		await expect(ana.page.getByRole("dialog", { name: "To both" })).toBeHidden();
		await expect(row(bruno, "To both")).toBeVisible();
		await expect(row(carla, "To both")).toBeVisible();
	});
}

test("a recipient still in the Cc or Bcc field when the letter is sent by touch is included", async ({ people }) => {
	const ana = await people.join("Ana Souza", { hasTouch: true, viewport: { width: 390, height: 844 } });
	const carla = await people.join("Carla Dias");
	const davi = await people.join("Davi Reis");
	const { page } = ana;
	await write(ana, [], "To both", "For both of you.");
	await page.getByRole("button", { name: "Cc Bcc" }).click();
	await field(page, "Cc").pressSequentially(`Carla <${carla.handle}>`);
	await field(page, "Bcc").pressSequentially(davi.handle);
	await sendButton(page).tap();
	for (const person of [carla, davi]) await expect(row(person, "To both")).toBeVisible();
});

test("an unknown name in the field stops sending, shows an error, and gets the focus", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const { page } = ana;
	await write(ana, [bruno.handle], "Not half", "Not a word may be lost.");
	await field(page).pressSequentially("nobody-of-that-name");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("alert").filter({ hasText: "Nobody here" })).toBeVisible();
	await expect(field(page)).toBeFocused();
	await expect(field(page)).toHaveAttribute("aria-invalid", "true");
	await expect(chips(page)).toHaveCount(2);
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue("Not a word may be lost.");
	await page.getByRole("button", { name: "Remove nobody-of-that-name" }).click();
	await page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Not half")).toHaveCount(1);
});

test("an address still being looked up when the letter is sent is included", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [bruno.handle], "While looking up", "For both of you.");
	const answers = await interceptActionResponses(page, "held");
	await field(page).pressSequentially(`${carla.handle},`);
	await expect(chips(page)).toHaveCount(2);
	await page.keyboard.press("Control+Enter");
	await answers.release();
	await expect(row(carla, "While looking up")).toBeVisible();
});

test("an address whose lookup failed is looked up again", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [], "Looked up twice", "");
	const answers = await interceptActionResponses(page, "lost");
	const lost = page.waitForEvent("requestfailed");
	await field(page).fill(`${carla.handle},`);
	await field(page).press("Enter");
	await lost;
	await answers.release();
	await expect(page.getByRole("button", { name: "Remove Carla Dias" })).toBeVisible();
});

test("a half-typed recipient survives minimizing the composer and a reload", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [], "Half", "Words.");
	await field(page).pressSequentially(carla.handle.slice(0, 5));
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "Half" })).toBeHidden();
	await page.reload();
	await page.getByRole("button", { name: /^Half/ }).click();
	await expect(field(page)).toHaveValue(carla.handle.slice(0, 5));
	await field(page).focus();
	await page.keyboard.press("End");
	await field(page).pressSequentially(carla.handle.slice(5));
	await page.keyboard.press("Control+Enter");
	await expect(row(carla, "Half")).toBeVisible();
});

test("a letter with only a half-typed recipient is saved", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.keyboard.press("c");
	await field(page).pressSequentially("somebo");
	await page.reload();
	await page.getByRole("button", { name: /unsent/ }).click();
	await expect(field(page)).toHaveValue("somebo");
});

test("Escape closes open suggestions first, then minimizes the letter and keeps every recipient", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [bruno.handle, carla.handle], "Kept", "");
	await expect(chips(page)).toHaveCount(2);
	await field(page).pressSequentially(ana.handle.slice(0, 4));
	await expect(page.getByRole("option").first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("option")).toHaveCount(0);
	await expect(page.getByRole("dialog", { name: "Kept" })).toBeVisible();
	await expect(field(page)).toHaveValue(ana.handle.slice(0, 4));
	await field(page).fill("");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "Kept" })).toBeHidden();
	await page.getByRole("button", { name: /^Kept/ }).click();
	await expect(chips(page)).toHaveCount(2);
	await field(page).focus();
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "Kept" })).toBeHidden();
	await page.getByRole("button", { name: /^Kept/ }).click();
	await expect(chips(page)).toHaveCount(2);
});

test("Backspace in an empty field first marks the last recipient, and a held key removes none", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [bruno.handle, carla.handle], "Two", "");
	await field(page).pressSequentially("abc");
	for (let times = 0; times < 9; times++) await page.keyboard.down("Backspace");
	await page.keyboard.up("Backspace");
	await expect(field(page)).toHaveValue("");
	await expect(chips(page)).toHaveCount(2);
	await page.keyboard.press("Backspace");
	await expect(chips(page)).toHaveCount(2);
	await expect(page.getByLabel("Carla Dias", { exact: true })).toBeFocused();
	await page.keyboard.press("Backspace");
	await expect(chips(page)).toHaveCount(1);
});

test("stale suggestions are not selected for newly typed text", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	for (const key of ["Enter", "Tab"]) {
		const { page } = ana;
		await write(ana, [], `Quick ${key}`, "Words.");
		await field(page).fill(bruno.handle);
		await expect(page.getByRole("option", { name: /Bruno Lima/ })).toBeVisible();
		const answers = await interceptActionResponses(page, "held");
		await field(page).fill(carla.handle);
		await page.keyboard.press(key);
		await answers.release();
		await expect(page.getByRole("button", { name: "Remove Carla Dias" })).toBeVisible();
		await expect(page.getByRole("button", { name: "Remove Bruno Lima" })).toHaveCount(0);
		await page.getByRole("button", { name: "Discard" }).last().click();
	}
});

test("a complete handle selects its owner, not a longer handle with that prefix", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const { page } = await people.join(`Aline ${bruno.handle}`);
	expect(ana.handle < bruno.handle).toBe(true);
	await page.keyboard.press("c");
	await field(page).fill(bruno.handle);
	await expect(page.getByRole("option")).toHaveCount(2);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: "Remove Bruno Lima" })).toBeVisible();
});
