import { expect, type Person, row, test } from "./people";

/** Opens the chat with these people by the form, and waits until it is shown. */
async function openChat({ page }: Person, ...handles: string[]): Promise<void> {
	await page.goto("/chats/new");
	const field = page.getByRole("combobox", { name: "With" });
	for (const handle of handles) {
		await field.fill(handle);
		await field.press("Enter");
	}
	await page.getByRole("button", { name: "Open the chat" }).click();
	await expect(line(page)).toBeVisible();
}

function line(page: Person["page"]) {
	return page.getByRole("textbox", { name: "Write a line" });
}

async function say({ page }: Person, text: string): Promise<void> {
	await line(page).fill(text);
	await line(page).press("Enter");
	await expect(bubble(page, text)).toBeVisible();
}

function bubble(page: Person["page"], text: string) {
	return page.getByRole("log").getByText(text, { exact: true });
}

test("two people chat line by line, and each sees who has read up to where", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await openChat(ana, bruno.handle);
	await say(ana, "Are you there?");
	await bruno.page.getByRole("link", { name: "Chats" }).first().click();
	await expect(row(bruno, "Are you there?")).toBeVisible();
	await row(bruno, "Are you there?").getByRole("link").click();
	await expect(bubble(bruno.page, "Are you there?")).toBeVisible();
	await expect(ana.page.getByRole("img", { name: "Read by Bruno Lima" })).toBeVisible();
	await say(bruno, "Yes.");
	await expect(bubble(ana.page, "Yes.")).toBeVisible();
	await bruno.page.getByRole("link", { name: "Inbox" }).first().click();
	await expect(row(bruno, "Yes.")).toHaveCount(0);
});
