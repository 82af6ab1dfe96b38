import type { Page } from "@playwright/test";
import { expect, type Person, test, waitUntilLive, write } from "./people";

const letter = (page: Page) => page.getByRole("textbox", { name: "Letter" });
const subject = (page: Page) => page.getByLabel("Subject");

/** A second tab of the same browser. */
async function secondTab(person: Person): Promise<Page> {
	const tab = await person.page.context().newPage();
	await tab.goto("/inbox");
	await waitUntilLive(tab);
	return tab;
}

/** One unsent letter, open in two tabs. */
async function inTwoTabs(person: Person, text = "Begun."): Promise<Page> {
	await write(person, [], "Shared", text);
	const second = await secondTab(person);
	await second.getByRole("button", { name: /^Shared/ }).click();
	await expect(letter(second)).toHaveValue(text);
	return second;
}

test("text typed in one tab appears in the other, and typing there loses nothing", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await inTwoTabs(ana);
	await letter(ana.page).fill("Begun. And a whole page more.");
	await expect(letter(second)).toHaveValue("Begun. And a whole page more.");
	await letter(second).press("End");
	await letter(second).press("!");
	await expect(letter(ana.page)).toHaveValue("Begun. And a whole page more.!");
	for (const tab of [ana.page, second]) {
		await tab.reload();
		await tab.getByRole("button", { name: /^Shared/ }).click();
		await expect(letter(tab)).toHaveValue("Begun. And a whole page more.!");
		await expect(tab.getByText("unsent")).toHaveCount(0);
	}
});

test("a letter begun, discarded or emptied in one tab is so in the other", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await secondTab(ana);
	await write(ana, [], "Shared", "Begun.");
	await second.getByRole("button", { name: /^Shared/ }).click();
	await letter(ana.page).fill("");
	await subject(ana.page).fill("");
	await expect(letter(second)).toHaveValue("");
	await letter(ana.page).fill("Anew");
	await expect(letter(second)).toHaveValue("Anew");
	await second.keyboard.press("Escape");
	await expect(second.getByRole("button", { name: /^Anew/ })).toBeVisible();
	await ana.page.getByRole("button", { name: "Discard" }).last().click();
	await expect(second.getByRole("button", { name: /^Anew/ })).toHaveCount(0);
	await ana.page.getByRole("button", { name: "Undo" }).click();
	await expect(second.getByRole("button", { name: /^Anew/ })).toBeVisible();
});

/** A tab that receives no events from the others, as if suspended; an event that the test dispatches resumes it. */
async function suspendedTab(person: Person): Promise<Page> {
	const tab = await person.page.context().newPage();
	await tab.addInitScript(() => {
		const ignore = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
		for (const type of ["storage", "pageshow", "visibilitychange", "resume"]) window.addEventListener(type, ignore, true);
	});
	await tab.goto("/inbox");
	await waitUntilLive(tab);
	return tab;
}

test("a suspended tab that edits an outdated letter keeps both versions, and says so", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await write(ana, [], "Shared", "Begun.");
	const second = await suspendedTab(ana);
	await second.getByRole("button", { name: /^Shared/ }).click();
	await letter(second).focus();
	await letter(ana.page).fill("Begun. And a whole page more.");
	await letter(second).press("End");
	await letter(second).press("!");
	await expect(second.getByText("was changed in another tab", { exact: false }).first()).toBeVisible();
	await expect(letter(second)).toHaveValue("Begun.!");
	await expect(letter(ana.page)).toHaveValue("Begun.!");
	for (const tab of [ana.page, second]) {
		await tab.reload();
		await expect(tab.getByRole("button", { name: /^Shared/ })).toHaveCount(2);
	}
	const texts: string[] = [];
	for (const at of [0, 1]) {
		await second
			.getByRole("button", { name: /^Shared/ })
			.nth(at)
			.click();
		texts.push(await letter(second).inputValue());
		await second.keyboard.press("Escape");
	}
	expect(texts.sort()).toEqual(["Begun. And a whole page more.", "Begun.!"]);
});

test("a suspended tab that changes another field merges what was written meanwhile", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await write(ana, [], "Shared", "Begun.");
	const second = await suspendedTab(ana);
	await second.getByRole("button", { name: /^Shared/ }).click();
	await letter(ana.page).fill("Begun. And a whole page more.");
	await subject(second).fill("Shared by two");
	await expect(letter(second)).toHaveValue("Begun. And a whole page more.");
	await expect(subject(ana.page)).toHaveValue("Shared by two");
	await expect(second.getByText("unsent")).toHaveCount(0);
});

test("a tab that resumes shows the newest version before a key is pressed", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await write(ana, [], "Shared", "Begun.");
	const second = await suspendedTab(ana);
	await second.getByRole("button", { name: /^Shared/ }).click();
	await letter(ana.page).fill("Begun. And a whole page more.");
	await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
	await expect(letter(second)).toHaveValue("Begun. And a whole page more.");
});

test("letters begun in two tabs at the same moment are both saved", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await inTwoTabs(ana, "");
	// Typed, and not filled in: filling replaces what the other tab may have written a moment before.
	for (const tab of [ana.page, second]) await letter(tab).focus();
	await Promise.all([ana.page.keyboard.insertText("What the first tab says."), second.keyboard.insertText("What the second tab says.")]);
	await expect
		.poll(async () => {
			const stored = await second.evaluate(() => Object.values({ ...localStorage }).join("\n"));
			return [stored.includes("What the first tab says."), stored.includes("What the second tab says.")];
		})
		.toEqual([true, true]);
});

test("two tabs stay in sync without a connection", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await inTwoTabs(ana);
	await ana.page.context().setOffline(true);
	await letter(ana.page).fill("Begun. In the tunnel.");
	await expect(letter(second)).toHaveValue("Begun. In the tunnel.");
});
