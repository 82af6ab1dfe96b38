import type { Page } from "@playwright/test";
import { inputMethod } from "./input-method";
import { expect, open, send, test } from "./people";

const FIELDS = ["To", "Cc", "Bcc"];
const chips = (page: Page) => page.getByRole("dialog").getByRole("button", { name: /^Remove/ });

test("text that an input method is converting stays in the recipient field until it is confirmed", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.keyboard.press("c");
	await page.getByRole("button", { name: "Cc Bcc" }).click();
	const ime = await inputMethod(page);
	for (const name of FIELDS) {
		const field = page.getByRole("combobox", { name, exact: true });
		await field.focus();
		await ime.convert("田中");
		await ime.commit("田中");
		await ime.convert("たろう");
		for (const key of ["Enter", ",", "ArrowDown", "Escape"] as const) await ime.key(key);
		await ime.key("Enter", true);
		await expect(chips(page)).toHaveCount(0);
		await expect(page.getByRole("dialog")).toBeVisible();
		await ime.convert("太郎");
		await ime.commit("太郎");
		await ime.keyAfterwards("Enter");
		await expect(field).toBeFocused();
		await expect(field).toHaveValue("田中太郎");
		await expect(chips(page)).toHaveCount(0);
		await field.fill("");
	}
});

test("Enter, arrows and Escape during conversion do not act on the suggestions", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await page.keyboard.press("c");
	const field = page.getByRole("combobox", { name: "To", exact: true });
	await field.fill(bruno.handle.slice(0, -1));
	const option = page.getByRole("option", { name: /Bruno Lima/ });
	await expect(option).toBeVisible();
	const ime = await inputMethod(page);
	await ime.convert(bruno.handle.slice(-1));
	for (const key of ["ArrowDown", "Escape", "Enter"] as const) await ime.key(key);
	await expect(chips(page)).toHaveCount(0);
	await ime.commit(bruno.handle.slice(-1));
	await expect(option).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(chips(page)).toHaveCount(1);
});

test("Escape and Ctrl+Enter during conversion neither minimize nor send the letter", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.keyboard.press("c");
	const ime = await inputMethod(page);
	for (const field of [page.getByLabel("Subject"), page.getByRole("textbox", { name: "Letter" })]) {
		await field.focus();
		await ime.convert("はじめ");
		await ime.key("Escape");
		await expect(page.getByRole("dialog")).toBeVisible();
		await ime.convert("はじめまして");
		await ime.key("Enter", true);
		await expect(page.getByRole("dialog").getByRole("alert")).toHaveCount(0);
		await ime.commit("初めまして");
		await ime.keyAfterwards("Escape");
		await expect(page.getByRole("dialog")).toBeVisible();
		await expect(field).toHaveValue("初めまして");
	}
});

test("keys during conversion neither select in the palette nor close it", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.keyboard.press("Control+k");
	const search = page.getByRole("combobox", { name: "Jump to anything" });
	await expect(search).toBeFocused();
	const ime = await inputMethod(page);
	await ime.convert("せん");
	for (const key of ["ArrowDown", "Enter", "Escape"] as const) await ime.key(key);
	await ime.key("k", true);
	await expect(search).toBeFocused();
	await expect(page).toHaveURL(/\/inbox$/);
	await ime.convert("s");
	await ime.commit("settings");
	await ime.keyAfterwards("Enter");
	await expect(search).toHaveValue("settings");
	await expect(page).toHaveURL(/\/inbox$/);
});

test("keys during conversion in a letter trigger no Ctrl shortcut and do not close the ledger", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await send(ana, [ana.handle], "To myself");
	await page.getByRole("link", { name: "Sent" }).click();
	await open(ana, "To myself");
	await page.keyboard.press("d");
	await expect(page.getByRole("complementary", { name: "Ledger" })).toBeVisible();
	await page.keyboard.press("c");
	await page.getByRole("textbox", { name: "Letter" }).focus();
	const ime = await inputMethod(page);
	await ime.convert("はじめ");
	await ime.key("k", true);
	await ime.key("Escape");
	await expect(page.getByRole("combobox", { name: "Jump to anything" })).toHaveCount(0);
	await expect(page.getByRole("complementary", { name: "Ledger" })).toBeVisible();
	await expect(page.getByRole("dialog", { name: "New letter" })).toBeVisible();
});

test("keys during conversion do not choose a time zone", async ({ people }) => {
	const { page } = await people.join("Ana Souza");
	await page.goto("/settings/profile");
	const zone = page.getByRole("combobox", { name: /Time zone/ });
	const before = await zone.inputValue();
	await zone.fill("Tok");
	await expect(page.getByRole("option", { name: /Tokyo/ })).toBeVisible();
	const ime = await inputMethod(page);
	await ime.convert("y");
	await ime.key("Enter");
	await ime.key("Escape");
	await expect(page.getByRole("option", { name: /Tokyo/ })).toBeVisible();
	await ime.commit("y");
	await page.keyboard.press("Escape");
	await expect(zone).toHaveValue(before);
});
