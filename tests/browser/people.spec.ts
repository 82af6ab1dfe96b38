import { expectAccessible } from "./expect-accessible";
import { answer, expect, goTo, open, type Person, row, send, test, waitUntilLive } from "./people";

test("the directory finds people by name and by group, and shows who is here first", async ({ people, request }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(bruno, [ana.handle], "So that they know each other");
	const { access } = await (await request.post("/api/v1/auth/login", { data: { username: ana.handle, password: "a long sentence works well" } })).json();
	const authorized = { headers: { Authorization: `Bearer ${access}` } };
	await request.post("/api/v1/groups", { data: { handle: `chess-${ana.handle}`, name: "Chess club" }, ...authorized });
	await ana.page.keyboard.press("g");
	await ana.page.keyboard.press("p");
	await expect(ana.page.getByRole("heading", { name: "People", level: 1 })).toBeVisible();
	await ana.page.getByRole("searchbox", { name: "Find a person" }).fill("bru");
	const here = ana.page.getByRole("list", { name: "Here now" });
	await expect(here.getByRole("link", { name: `Bruno Lima @${bruno.handle}` })).toBeVisible();
	await expectAccessible(ana.page);
	await ana.page.keyboard.press("ArrowDown");
	await expect(here.getByRole("link").first()).toBeFocused();
	await ana.page.getByRole("searchbox", { name: "Find a person" }).fill("nobody by this name");
	await expect(ana.page.getByText("Nobody goes by that name.")).toBeVisible();
	await ana.page.getByRole("searchbox", { name: "Find a person" }).fill("");
	await ana.page.reload();
	await ana.page.getByRole("combobox", { name: "In the group" }).selectOption("Chess club");
	await expect(ana.page.getByRole("main").getByRole("link", { name: "Ana Souza" })).toBeVisible();
	await expect(ana.page.getByRole("main").getByRole("link", { name: "Bruno Lima" })).toBeHidden();
	await ana.page.getByRole("searchbox", { name: "Find a person" }).fill("bru");
	await expect(ana.page.getByText("Nobody goes by that name.")).toBeVisible();
	await ana.page.getByRole("searchbox", { name: "Find a person" }).fill("souza");
	await expect(ana.page.getByRole("main").getByRole("link", { name: "Ana Souza" })).toBeVisible();
});

test("a person's page has what one shares with them, and a card with the same opens behind their name", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(bruno, [ana.handle], "Poster for Friday");
	await open(ana, "Poster for Friday");
	await ana.page
		.getByRole("article")
		.getByRole("button", { name: `@${bruno.handle}` })
		.click();
	const card = ana.page.getByRole("dialog", { name: "Bruno Lima" });
	await expect(card).toContainText("Here");
	await expectAccessible(ana.page);
	await card.getByRole("button", { name: "Profile" }).click();
	await expect(ana.page.getByRole("heading", { name: "Bruno Lima", level: 1 })).toBeVisible();
	await expect(ana.page.getByRole("region", { name: "Bruno Lima" }).getByRole("link", { name: /Poster for Friday/ })).toBeVisible();
	await expectAccessible(ana.page);
	await ana.page.getByRole("region", { name: "Bruno Lima" }).getByRole("button", { name: "Chat" }).click();
	await expect(ana.page.getByRole("textbox", { name: "Write a line" })).toBeVisible();
});

test("who is blocked is marked, and their letter is not accepted; it can be undone", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await ana.page.goto(`/people/${bruno.handle}`);
	await waitUntilLive(ana.page);
	await ana.page.getByRole("button", { name: "Block" }).click();
	await expect(ana.page.getByText("Blocked", { exact: true })).toBeVisible();
	await send(bruno, [ana.handle], "Are you there?");
	await goTo(bruno, "Sent");
	await expect(row(bruno, "Are you there?").getByRole("img", { name: "Not delivered" })).toBeVisible();
	await ana.page.getByRole("button", { name: "Unblock" }).click();
	await expect(ana.page.getByRole("button", { name: "Block" })).toBeVisible();
});

test("one person gets no read receipts: their ledger says so, others see that it was read, and it can be taken back", async ({ people }) => {
	const [ana, bruno, carla] = [await people.join("Ana Souza"), await people.join("Bruno Lima"), await people.join("Carla Reis")];
	await bruno.page.goto(`/people/${ana.handle}`);
	await waitUntilLive(bruno.page);
	const choice = bruno.page.getByRole("radiogroup", { name: "Read receipts" });
	await expect(choice.getByRole("radio", { name: "As for everybody" })).toBeChecked();
	await choice.getByRole("radio", { name: "As for everybody" }).focus();
	await bruno.page.keyboard.press("ArrowRight");
	await bruno.page.keyboard.press("ArrowRight");
	await expect(bruno.page.getByText("Ana Souza does not see whether you have read their letters and lines.")).toBeVisible();
	await expectAccessible(bruno.page);
	for (const writer of [ana, carla]) {
		await send(writer, [bruno.handle], `From ${writer.handle}`);
		await bruno.page.goto("/inbox");
		await open(bruno, `From ${writer.handle}`);
		await goTo(writer, "Sent");
	}
	await expect(row(carla, `From ${carla.handle}`).getByRole("img", { name: "Read", exact: true })).toBeVisible();
	await open(ana, `From ${ana.handle}`);
	await ana.page.keyboard.press("d");
	await expect(ana.page.getByRole("complementary", { name: "Ledger" }).getByText("does not say")).toBeVisible();
	await bruno.page.goto("/settings/receipts");
	await waitUntilLive(bruno.page);
	await expect(bruno.page.getByRole("list", { name: "Different for some people" })).toContainText("Does not see when you read");
	await expectAccessible(bruno.page);
	await bruno.page.getByRole("button", { name: "Ana Souza: as for everybody" }).click();
	await expect(bruno.page.getByText("The same for everybody.")).toBeVisible();
	await bruno.page.goto(`/people/${ana.handle}`);
	await expect(choice.getByRole("radio", { name: "As for everybody" })).toBeChecked();
});

/** Ana, Bruno and Carla with a letter that all of them hold, open at Ana and Bruno. */
async function sharedLetter(people: { join: (name: string) => Promise<Person> }) {
	const [ana, bruno, carla] = [await people.join("Ana Souza"), await people.join("Bruno Lima"), await people.join("Carla Reis")];
	await send(carla, [ana.handle, bruno.handle], "Who comes?");
	await open(ana, "Who comes?");
	await open(bruno, "Who comes?");
	return { ana, bruno, carla };
}

test("those who hold a conversation see who reads it and who is answering, and are warned before they answer, too", async ({ people }) => {
	const { ana, bruno } = await sharedLetter(people);
	await expect(ana.page.getByText("Bruno Lima is reading this")).toBeVisible();
	await bruno.page.keyboard.press("r");
	await bruno.page.getByRole("textbox", { name: "Letter" }).fill("I do.");
	await expect(ana.page.getByText("Bruno Lima is answering", { exact: true })).toBeVisible();
	await ana.page.keyboard.press("r");
	await ana.page.getByRole("textbox", { name: "Letter" }).fill("So do I.");
	await expect(ana.page.getByText("Bruno Lima is answering this letter, too.")).toBeVisible();
	await ana.page.keyboard.press("Control+Enter");
	const question = ana.page.getByRole("alertdialog", { name: "Bruno Lima is answering this letter, too." });
	await expect(question).toBeVisible();
	await expectAccessible(ana.page);
	await question.getByRole("button", { name: "Not yet" }).click();
	await expect(ana.page.getByRole("textbox", { name: "Letter" })).toHaveValue("So do I.");
	await bruno.page.keyboard.press("Control+Enter");
	await expect(bruno.page.getByRole("textbox", { name: "Letter" })).toBeHidden();
});

test("who answered meanwhile is named before a second answer is sent, also after the page was opened anew", async ({ people }) => {
	const { ana, bruno } = await sharedLetter(people);
	await ana.page.keyboard.press("a");
	await ana.page.getByRole("textbox", { name: "Letter" }).fill("I come.");
	await expect(bruno.page.getByText("Ana Souza is answering", { exact: true })).toBeVisible();
	await bruno.page.keyboard.press("a");
	await bruno.page.getByRole("textbox", { name: "Letter" }).fill("I come, too.");
	await bruno.page.keyboard.press("Control+Enter");
	await bruno.page.getByRole("alertdialog").getByRole("button", { name: "Send it all the same" }).click();
	await expect(bruno.page.getByRole("textbox", { name: "Letter" })).toBeHidden();
	await expect(ana.page.getByText("Answered meanwhile: Bruno Lima.")).toBeVisible();
	await ana.page.reload();
	await waitUntilLive(ana.page);
	await ana.page.getByRole("button", { name: /Re: Who comes/ }).click();
	await expect(ana.page.getByText("Answered meanwhile: Bruno Lima.")).toBeVisible();
	await ana.page.keyboard.press("Control+Enter");
	await ana.page.getByRole("alertdialog").getByRole("button", { name: "Send it all the same" }).click();
	await expect(ana.page.getByRole("textbox", { name: "Letter" })).toBeHidden();
	await answer(bruno, "Fine.");
});
