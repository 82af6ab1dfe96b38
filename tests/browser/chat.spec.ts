import type { Route } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { interceptActionResponses } from "./intercept-actions";
import { expect, type Person, row, test } from "./people";

/** Opens the chat with these people by the form, and waits until it is shown. */
async function openChat({ page }: Person, ...handles: string[]): Promise<void> {
	await page.goto("/chats/new");
	const input = page.getByRole("combobox", { name: "With" });
	for (const handle of handles) {
		await input.fill(handle);
		await input.press("Enter");
	}
	await page.getByRole("button", { name: "Open the chat" }).click();
	await expect(field(page)).toBeVisible();
}

function field(page: Person["page"]) {
	return page.getByRole("textbox", { name: "Write a line" });
}

async function say({ page }: Person, text: string): Promise<void> {
	await field(page).fill(text);
	await field(page).press("Enter");
	await expect(bubble(page, text)).toBeVisible();
}

function bubble(page: Person["page"], text: string) {
	return page.getByRole("log").getByText(text, { exact: true });
}

function line(page: Person["page"], text: string) {
	return page.locator("[data-line]").filter({ hasText: text });
}

async function choose({ page }: Person, text: string, action: string): Promise<void> {
	await line(page, text).hover();
	await line(page, text).getByRole("button", { name: "More" }).click();
	await page.getByRole("menuitem", { name: action }).click();
}

/** Ana and Bruno in their chat, with one line of Ana's in it. */
async function chat(people: { join: (name: string) => Promise<Person> }, text = "Are you there?") {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await openChat(ana, bruno.handle);
	await say(ana, text);
	await bruno.page.getByRole("link", { name: "Chats" }).first().click();
	await row(bruno, text).getByRole("link").click();
	await expect(bubble(bruno.page, text)).toBeVisible();
	return { ana, bruno };
}

test("two people chat line by line, and each sees who has read up to where", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await expect(ana.page.getByRole("img", { name: "Read by Bruno Lima" })).toBeVisible();
	await say(bruno, "Yes.");
	await expect(bubble(ana.page, "Yes.")).toBeVisible();
	await expect(ana.page.getByRole("list", { name: "Chats" })).toContainText("Yes.");
	await bruno.page.getByRole("link", { name: "Inbox" }).first().click();
	await expect(bruno.page.getByRole("heading", { name: "Inbox" })).toBeVisible();
	await expect(row(bruno, "Yes.")).toHaveCount(0);
	await expectAccessible(ana.page);
});

test("who is writing is shown to the others, and no longer once the line is there", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await field(bruno.page).pressSequentially("Ye");
	await expect(ana.page.getByText("Bruno Lima is writing …")).toBeVisible();
	await expect(bruno.page.getByText("is writing …")).toHaveCount(0);
	await say(bruno, "Yes.");
	await expect(bubble(ana.page, "Yes.")).toBeVisible();
	await expect(ana.page.getByText("is writing …")).toHaveCount(0);
});

test("a chat of the same people is the same one, from either side", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await openChat(bruno, ana.handle);
	await expect(bubble(bruno.page, "Are you there?")).toBeVisible();
	expect(bruno.page.url().split("/").at(-1)).toBe(ana.page.url().split("/").at(-1));
});

test("the arrow up edits one's last line, readers see that it was edited and what it was", async ({ people }) => {
	const { ana, bruno } = await chat(people, "Teh line");
	await field(ana.page).press("ArrowUp");
	await expect(field(ana.page)).toHaveValue("Teh line");
	await field(ana.page).fill("The line");
	await field(ana.page).press("Enter");
	await expect(bubble(bruno.page, "The line")).toBeVisible();
	await expect(bubble(bruno.page, "Teh line")).toHaveCount(0);
	await line(bruno.page, "The line")
		.getByRole("button", { name: /^edited/ })
		.click();
	await expect(bruno.page.getByRole("list", { name: "What it was before" })).toContainText("Teh line");
	await choose(ana, "The line", "Edit");
	await ana.page.keyboard.press("Escape");
	await expect(field(ana.page)).toHaveValue("");
	await expect(bubble(ana.page, "The line")).toBeVisible();
});

test("a line is taken back for everybody, with a trace", async ({ people }) => {
	const { ana, bruno } = await chat(people, "Not this");
	await choose(ana, "Not this", "Take back");
	await ana.page.getByRole("button", { name: "Take back" }).click();
	await expect(bruno.page.getByText("This line was taken back").first()).toBeVisible();
	await expect(bruno.page.getByText("Not this")).toHaveCount(0);
	await expect(ana.page.getByText("You took this line back")).toBeVisible();
});

test("reactions are seen by everybody, and a second press takes one's own away", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await line(bruno.page, "Are you there?").hover();
	await bruno.page.getByRole("button", { name: "React with 👍" }).click();
	await expect(ana.page.getByRole("button", { name: "👍 1 Bruno Lima" })).toBeVisible();
	await ana.page.getByRole("button", { name: "👍 1 Bruno Lima" }).click();
	await expect(bruno.page.getByRole("button", { name: /👍 .*You/ })).toContainText("2");
	await bruno.page.getByRole("button", { name: /👍 .*You/ }).click();
	await expect(ana.page.getByRole("button", { name: "👍 1 You" })).toBeVisible();
});

test("any emoji is found by its name, by keyboard, and put where the cursor is", async ({ people }) => {
	const { ana } = await chat(people);
	await field(ana.page).fill("Good");
	await ana.page.getByRole("button", { name: "Insert an emoji" }).click();
	await ana.page.getByRole("searchbox", { name: "Search emoji" }).fill("pigeon");
	await expect(ana.page.getByText("No emoji for “pigeon”")).toBeVisible();
	await ana.page.getByRole("searchbox", { name: "Search emoji" }).fill("dove");
	await expect(ana.page.getByRole("gridcell").first()).toBeVisible();
	await ana.page.keyboard.press("Enter");
	await expect(field(ana.page)).toHaveValue("Good🕊️");
	await expect(field(ana.page)).toBeFocused();
});

test("a line whose answer is lost is sent once, and what is being written survives a reload", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	const answers = await interceptActionResponses(ana.page, "lost");
	await field(ana.page).fill("Once");
	await field(ana.page).press("Enter");
	await expect(bubble(bruno.page, "Once")).toHaveCount(1);
	await answers.release();
	await expect(bubble(ana.page, "Once")).toHaveCount(1);
	await field(ana.page).fill("Half a li");
	await ana.page.reload();
	await expect(field(ana.page)).toHaveValue("Half a li");
	await expect(bubble(ana.page, "Once")).toHaveCount(1);
});

test("lines that the server did not get are kept, also over a reload, and sent again in one press", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	const refuse = (route: Route) => (route.request().method() === "POST" ? route.abort("connectionrefused") : route.fallback());
	await ana.page.route("**/chats/**", refuse);
	await field(ana.page).fill("From the train");
	await field(ana.page).press("Enter");
	const again = ana.page.getByRole("button", { name: "Send again" });
	await expect(again).toBeVisible();
	await ana.page.unroute("**/chats/**", refuse);
	await ana.page.reload();
	await again.click();
	await expect(bubble(bruno.page, "From the train")).toHaveCount(1);
	await expect(again).toHaveCount(0);
});

test("selected lines become a letter to the others", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await say(ana, "Second");
	await choose(ana, "Second", "Select");
	await ana.page.getByRole("checkbox", { name: "Select this line" }).first().check();
	await expect(ana.page.getByText("2 lines")).toBeVisible();
	await ana.page.getByRole("button", { name: "Write a letter of these" }).click();
	const letter = ana.page.getByRole("textbox", { name: "Letter" });
	await expect(letter).toHaveValue(/Are you there\?[\s\S]*Second/);
	await expect(ana.page.getByRole("dialog")).toContainText(bruno.name);
});

test("a chat is shown as letters and a conversation as a chat, and stays so", async ({ people }) => {
	const { ana } = await chat(people);
	await ana.page.getByRole("button", { name: "More about this chat" }).click();
	await ana.page.getByRole("menuitem", { name: "Show as letters" }).click();
	await expect(ana.page.getByRole("toolbar", { name: "Conversation" })).toBeVisible();
	await ana.page.reload();
	await ana.page.getByRole("button", { name: "Show as chat" }).click();
	await expect(field(ana.page)).toBeVisible();
});

test("while one reads further up, new lines wait below", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	for (let at = 1; at <= 24; at++) await say(ana, `Line ${at}`);
	await expect(bubble(bruno.page, "Line 24")).toBeInViewport();
	await bruno.page.getByRole("log").hover();
	await bruno.page.mouse.wheel(0, -4000);
	await expect(bubble(bruno.page, "Are you there?")).toBeInViewport();
	await say(ana, "The newest");
	await bruno.page.getByRole("button", { name: /new line/ }).click();
	await expect(bubble(bruno.page, "The newest")).toBeInViewport();
});

test("by keyboard alone: a chat is opened, written in, and its lines are walked", async ({ people }) => {
	const { ana, bruno } = await chat(people);
	await say(bruno, "Yes.");
	await bruno.page.goto("/inbox");
	await expect(bruno.page.getByRole("heading", { name: "Inbox" })).toBeVisible();
	await bruno.page.keyboard.press("g");
	await bruno.page.keyboard.press("c");
	await expect(row(bruno, "Yes.")).toBeVisible();
	await bruno.page.keyboard.press("j");
	await bruno.page.keyboard.press("Enter");
	await expect(field(bruno.page)).toBeVisible();
	await field(bruno.page).focus();
	await bruno.page.keyboard.type("By keys");
	await bruno.page.keyboard.press("Enter");
	await expect(bubble(ana.page, "By keys")).toBeVisible();
	await bubble(bruno.page, "By keys").focus();
	await bruno.page.keyboard.press("ArrowUp");
	await expect(bubble(bruno.page, "Yes.")).toBeFocused();
});

test("on a phone a tap on a line shows what can be done with it", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", {
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true,
	});
	await openChat(ana, bruno.handle);
	await say(ana, "Tap me");
	await bruno.page.goto("/chats");
	await row(bruno, "Tap me").getByRole("link").tap();
	await expect(bubble(bruno.page, "Tap me")).toBeVisible();
	await expect(bruno.page.getByRole("button", { name: "More", exact: true })).toHaveCount(0);
	await bubble(bruno.page, "Tap me").tap();
	await bruno.page.getByRole("button", { name: "More", exact: true }).tap();
	await expect(bruno.page.getByRole("menuitem", { name: "Copy the text" })).toBeVisible();
	await expect(bruno.page.getByRole("menuitem", { name: "Take back" })).toHaveCount(0);
});
