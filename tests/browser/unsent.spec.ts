import { interceptAnswers } from "./answers";
import { expect, goTo, live, open, row, send, test, write } from "./people";

test("a letter whose page was closed while it was sent is not offered as unsent", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "Gone already", "Words.");
	await interceptAnswers(ana.page, "held");
	await ana.page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Gone already")).toBeVisible();
	await ana.page.unroute("**/*");
	await ana.page.reload();
	await goTo(ana, "Sent");
	await expect(row(ana, "Gone already")).toBeVisible();
	await expect(ana.page.getByText("unsent")).toBeHidden();
});

test("whoever was added after an answer was lost is written to as well", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [bruno.handle], "Once more", "For both of you.");
	await expect(page.getByRole("dialog").getByText("Bruno Lima")).toBeVisible();
	const answers = await interceptAnswers(page, "lost");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("The server did not answer", { exact: false }).first()).toBeVisible();
	await answers.release();
	await page.getByRole("combobox", { name: "To" }).fill(carla.handle);
	await page.getByRole("combobox", { name: "To" }).press("Enter");
	await expect(page.getByRole("dialog").getByText("Carla Dias")).toBeVisible();
	await page.getByRole("button", { name: /^Send/ }).click();
	await expect(page.getByText("An earlier version of this letter", { exact: false }).first()).toBeVisible();
	await page.getByRole("button", { name: /^Send/ }).click();
	await expect(row(carla, "Once more")).toBeVisible();
	await expect(row(bruno, "Once more")).toHaveCount(2);
});

test("a letter that was folded while it was refused says so, and keeps every word", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await write(ana, ["nobody-of-that-name"], "Folded", "Not a word may be lost.");
	const answers = await interceptAnswers(page, "held");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("button", { name: "Sending" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "Folded" })).toBeHidden();
	await answers.release();
	await expect(page.getByText("Nobody here goes by that name", { exact: false }).first()).toBeVisible();
	await page.getByRole("button", { name: /^Folded/ }).click();
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue("Not a word may be lost.");
});

test("every unsent letter can be reached, and one that was thrown away can be had back", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	for (const subject of ["First thought", "Second thought", "Third thought"]) {
		await write(ana, [], subject, "Half of it");
		await page.keyboard.press("Escape");
		await expect(page.getByRole("dialog")).toBeHidden();
	}
	await page.getByRole("button", { name: "One more unsent" }).click();
	await page.getByRole("menuitem", { name: "First thought" }).click();
	await expect(page.getByRole("dialog", { name: "First thought" })).toBeVisible();
	await page.getByRole("button", { name: "Discard" }).last().click();
	await expect(page.getByRole("dialog", { name: "First thought" })).toBeHidden();
	await page.getByRole("button", { name: "Undo" }).click();
	await page.getByRole("button", { name: /^First thought/ }).click();
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue("Half of it");
	await page.reload();
	await live(page);
	await expect(page.getByRole("button", { name: "One more unsent" })).toBeVisible();
});

test("an answer to a letter that is gone can go as a letter of its own", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Short life");
	const { page } = bruno;
	await open(bruno, "Short life");
	await page.keyboard.press("r");
	await page.getByRole("textbox", { name: "Letter" }).fill("I still have an answer.");
	await page.keyboard.press("Escape");
	await page.keyboard.press("#");
	await goTo(bruno, "Trash");
	await open(bruno, "Short life");
	await page.keyboard.press("#");
	await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
	await page.waitForURL("**/trash");
	await page.getByRole("button", { name: /^Re: Short life/ }).click();
	await page.getByRole("button", { name: /^Send/ }).click();
	await expect(page.getByText("The letter you are answering is gone", { exact: false }).first()).toBeVisible();
	await page.getByRole("button", { name: /^Send/ }).click();
	await expect(row(ana, "Re: Short life")).toBeVisible();
});

test("two tabs with the same unsent letter: what only one of them says is not taken for sent", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "Twice", "The short version.");
	await ana.page.keyboard.press("Escape");
	const second = await ana.page.context().newPage();
	await second.goto("/inbox");
	await live(second);
	await second.getByRole("button", { name: /^Twice/ }).click();
	await ana.page.getByRole("button", { name: /^Twice/ }).click();
	await ana.page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Twice")).toBeVisible();
	await second.getByRole("textbox", { name: "Letter" }).fill("The long version, which took ten minutes.");
	await second.keyboard.press("Control+Enter");
	await expect(second.getByText("An earlier version of this letter", { exact: false }).first()).toBeVisible();
	await expect(second.getByRole("textbox", { name: "Letter" })).toHaveValue("The long version, which took ten minutes.");
});

test("an answer that was changed after its own answer was lost is kept, every word", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Well?");
	await open(bruno, "Well?");
	const { page } = bruno;
	await page.keyboard.press("r");
	const letter = page.getByRole("textbox", { name: "Letter" });
	await letter.fill("Yes.");
	const answers = await interceptAnswers(page, "lost");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("The server did not answer", { exact: false }).first()).toBeVisible();
	await answers.release();
	await letter.fill("Yes, and much more besides.");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("An earlier version of this letter", { exact: false }).first()).toBeVisible();
	await expect(letter).toHaveValue("Yes, and much more besides.");
});
