import type { Locator } from "@playwright/test";
import { expect, open, row, send, test, write } from "./people";

const ESC = "\u001b";

test("a letter with invisible characters is cleaned and accepted, whether pasted or restored from storage", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const { page } = ana;
	await write(ana, [bruno.handle], "", "");
	await insert(page.getByLabel("Subject"), "Q3\tfigures\u0000");
	await insert(page.getByRole("textbox", { name: "Letter" }), `Agenda\u000bPoint one\n${ESC}[32mpassed${ESC}[0m \ud83d.`);
	await expect(page.getByRole("dialog").getByText("Bruno Lima")).toBeVisible();
	await page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Q3 figures")).toBeVisible();
	await open(bruno, "Q3 figures");
	await expect(bruno.page.getByText("Agenda").last()).toHaveText("Agenda\nPoint one\npassed .", { useInnerText: true });

	await write(ana, [bruno.handle], "Kept earlier", "words");
	await page.keyboard.press("Escape");
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((each) => each.startsWith("pombo-unsent:")) ?? "";
		localStorage.setItem(key, (localStorage.getItem(key) ?? "").replace("Kept earlier", "Kept\\tearlier").replace("words", "one\\u0085two\\u0007"));
	});
	await page.reload();
	await page.getByRole("button", { name: /^Kept/ }).click();
	await page.getByRole("button", { name: /^Send/ }).click();
	await expect(row(bruno, "Kept earlier")).toBeVisible();
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeHidden();
});

test("invisible characters are removed from a profile when it is saved", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await page.goto("/settings/profile");
	const name = page.getByRole("textbox", { name: "Name" }).first();
	await name.fill("");
	await insert(name, "Ana\tMaria\u202e");
	await insert(page.getByRole("textbox", { name: /About/ }), "one\u000btwo\u0000");
	await page.getByRole("button", { name: "Save" }).click();
	await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();
	await page.reload();
	await expect(name).toHaveValue("Ana Maria");
	await expect(page.getByRole("textbox", { name: /About/ })).toHaveValue("one\ntwo");
});

test("a text keeps its indentation, blank lines and tabs, and links end where they should", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const text = "    first\n\n\n\n\tsecond  third\nsee https://example.org/wiki/Pigeon_(bird) and 詳細はHTTPS://EXAMPLE.ORG/A。よろしく";
	await send(ana, [bruno.handle], "As written", `${text}  \n\n`);
	await open(bruno, "As written");
	const shown = bruno.page.getByText("first").last();
	expect(await shown.evaluate((element) => element.textContent)).toBe(text);
	const lines = await shown.evaluate((element) => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight));
	expect(Math.round(lines)).toBeGreaterThanOrEqual(6);
	await expect(bruno.page.getByRole("link", { name: "https://example.org/wiki/Pigeon_(bird)", exact: true })).toHaveAttribute(
		"href",
		"https://example.org/wiki/Pigeon_(bird)",
	);
	await expect(bruno.page.getByRole("link", { name: "HTTPS://EXAMPLE.ORG/A", exact: true })).toBeVisible();
	await bruno.page.keyboard.press("f");
	await expect(bruno.page.getByRole("textbox", { name: "Letter" })).toHaveValue(/\n {4}first\n\n\n\n\tsecond {2}third\n/);
});

test("a recipient list pasted from another program becomes one chip for each person", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	const host = new URL(page.url()).hostname;
	await page.keyboard.press("c");
	const to = page.getByRole("combobox", { name: "To" });
	await paste(to, `Lima, Bruno (HR, São Paulo) <${bruno.handle}@${host}>; '${carla.handle}@${host}'`);
	const chips = page.getByRole("dialog").getByRole("button", { name: /^Remove/ });
	await expect(chips).toHaveCount(2);
	await expect(page.getByRole("button", { name: "Remove Bruno Lima" })).toBeVisible();
	await expect(page.getByRole("button", { name: "Remove Carla Dias" })).toBeVisible();
});

/** Inserts text as a paste does: at once, with every character that the field accepts. */
async function insert(field: Locator, text: string): Promise<void> {
	await field.evaluate((element, pasted) => {
		const kind = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
		Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(element, pasted);
		element.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
	}, text);
}

async function paste(field: Locator, text: string): Promise<void> {
	await field.evaluate((element, pasted) => {
		const data = new DataTransfer();
		data.setData("text/plain", pasted);
		element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
	}, text);
}
