import { interceptActionResponses } from "./intercept-actions";
import { expect, goTo, open, row, send, test, waitUntilLive, write } from "./people";

test("a letter whose page was closed during sending is not offered as unsent", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "Gone already", "Words.");
	await interceptActionResponses(ana.page, "held");
	await ana.page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Gone already")).toBeVisible();
	await ana.page.unroute("**/*");
	await ana.page.reload();
	await goTo(ana, "Sent");
	await expect(row(ana, "Gone already")).toBeVisible();
	await expect(ana.page.getByText("unsent")).toBeHidden();
});

test("a recipient added after a lost response is written to as well", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const carla = await people.join("Carla Dias");
	const { page } = ana;
	await write(ana, [bruno.handle], "Once more", "For both of you.");
	await expect(page.getByRole("dialog").getByText("Bruno Lima")).toBeVisible();
	const answers = await interceptActionResponses(page, "lost");
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

test("a letter minimized while sending fails shows the error and keeps its text", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	await write(ana, ["nobody-of-that-name"], "Folded", "Not a word may be lost.");
	const answers = await interceptActionResponses(page, "held");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByRole("button", { name: "Sending" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("dialog", { name: "Folded" })).toBeHidden();
	await answers.release();
	await expect(page.getByText("Nobody here goes by that name", { exact: false }).first()).toBeVisible();
	await page.getByRole("button", { name: /^Folded/ }).click();
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue("Not a word may be lost.");
});

test("every unsent letter can be opened, and a discarded one can be restored", async ({ people }) => {
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
	await waitUntilLive(page);
	await expect(page.getByRole("button", { name: "One more unsent" })).toBeVisible();
});

test("a reply to a deleted letter can be sent as a new letter", async ({ people }) => {
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
	await expect(row(ana, "I still have an answer.")).toBeVisible();
});

test("two tabs with the same unsent letter: an edit in one is not discarded when the other sends", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "Twice", "The short version.");
	await ana.page.keyboard.press("Escape");
	const second = await ana.page.context().newPage();
	await second.goto("/inbox");
	await waitUntilLive(second);
	await second.getByRole("button", { name: /^Twice/ }).click();
	await ana.page.getByRole("button", { name: /^Twice/ }).click();
	await ana.page.keyboard.press("Control+Enter");
	await expect(row(bruno, "Twice")).toBeVisible();
	await second.getByRole("textbox", { name: "Letter" }).fill("The long version, which took ten minutes.");
	await second.keyboard.press("Control+Enter");
	await expect(second.getByText("An earlier version of this letter", { exact: false }).first()).toBeVisible();
	await expect(second.getByRole("textbox", { name: "Letter" })).toHaveValue("The long version, which took ten minutes.");
});

test("a reply edited after a lost response is kept whole", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Well?");
	await open(bruno, "Well?");
	const { page } = bruno;
	await page.keyboard.press("r");
	const letter = page.getByRole("textbox", { name: "Letter" });
	await letter.fill("Yes.");
	const answers = await interceptActionResponses(page, "lost");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("The server did not answer", { exact: false }).first()).toBeVisible();
	await answers.release();
	await letter.fill("Yes, and much more besides.");
	await page.keyboard.press("Control+Enter");
	await expect(page.getByText("An earlier version of this letter", { exact: false }).first()).toBeVisible();
	await expect(letter).toHaveValue("Yes, and much more besides.");
});
