import { interceptActionResponses } from "./intercept-actions";
import { answer, archiveWelcome, expect, goTo, listSingleLetters, open, type Person, row, send, test, waitUntilLive } from "./people";

const rows = ({ page }: Person) =>
	page
		.getByRole("main")
		.getByRole("list", { name: /Inbox|Archive|Sent|Trash/ })
		.getByRole("listitem");

test("a conversation is one row with its people and count, which comes up when a letter arrives", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	await send(ana, [bruno.handle], "Numbers", "Here they are.");
	await send(ana, [bruno.handle], "Other", "Something else.");
	await expect(rows(bruno)).toHaveText([/Other/, /Numbers/]);
	await open(bruno, "Numbers");
	await answer(bruno, "Thank you for the numbers.");
	await expect(row(bruno, "Numbers")).toContainText(/Ana, you ?2/);
	await expect(row(bruno, "Numbers")).toContainText("Thank you for the numbers.");
	await expect(row(bruno, "Numbers").getByRole("img", { name: /Sent|Delivered|Read/ })).toBeVisible();
	await expect(rows(bruno)).toHaveText([/Other/, /Numbers/]);
	await open(ana, "Numbers");
	await answer(ana, "You are welcome.");
	await expect(rows(bruno)).toHaveText([/Numbers.*You are welcome/, /Other/]);
	await expect(row(bruno, "Numbers")).toContainText(/Ana, you ?3/);
	await expect(rows(bruno).filter({ hasText: "Re: Numbers" })).toHaveCount(0);
});

test("archiving acts on the whole conversation, and Undo puts each letter back where it was", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	await send(ana, [bruno.handle], "Plan", "The first part.");
	await goTo(ana, "Sent");
	await open(ana, "Plan");
	await answer(ana, "The second part.");
	await expect(row(bruno, "The second part.")).toBeVisible();
	await row(bruno, "Plan").getByRole("link").focus();
	await bruno.page.keyboard.press("e");
	await expect(rows(bruno)).toHaveCount(0);
	await bruno.page.getByRole("button", { name: /^Undo/ }).first().click();
	await expect(row(bruno, "Plan")).toContainText(/Ana Souza ?2/);
	await bruno.page.reload();
	await expect(row(bruno, "Plan")).toContainText(/Ana Souza ?2/);
	await goTo(bruno, "Archive");
	await expect(row(bruno, "Plan")).toHaveCount(0);
});

test("a muted conversation leaves the inbox and stays out when it is answered", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	await send(ana, [bruno.handle], "Noise", "The first of many.");
	await row(bruno, "Noise").getByRole("link").focus();
	await bruno.page.keyboard.press("m");
	await expect(rows(bruno)).toHaveCount(0);
	await goTo(ana, "Sent");
	await open(ana, "Noise");
	await answer(ana, "And another.");
	await goTo(bruno, "Archive");
	await expect(row(bruno, "And another.").getByRole("img", { name: "Muted" })).toBeVisible();
	await goTo(bruno, "Inbox");
	await expect(rows(bruno)).toHaveCount(0);
});

test("marking an opened conversation read can be repeated when the answer was lost", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Opened");
	await expect(row(bruno, "Opened")).toBeVisible();
	const { page } = bruno;
	const answers = await interceptActionResponses(page, "lost");
	await open(bruno, "Opened");
	const failure = page.getByRole("region", { name: "Notifications" });
	await expect(failure).toContainText("was not changed");
	await answers.release();
	const answered = page.waitForResponse((response) => response.request().method() === "POST");
	await failure.getByText("Try again").click();
	expect((await answered).status()).toBe(200);
});

test("a conversation opens on its first unread letter, with what was read collapsed and quotes folded", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "Long", `Beginning.\n${"line\n".repeat(60)}`);
	await open(bruno, "Long");
	await answer(bruno, "Understood.");
	await bruno.page.getByRole("link", { name: "Inbox" }).click();
	await open(ana, "Long");
	await answer(ana, `Unread one.\n${"line\n".repeat(60)}\nBruno wrote:\n> Understood.`);
	await answer(ana, "Unread two.");
	await expect(row(bruno, "Unread two.")).toBeVisible();
	await open(bruno, "Long");
	const { page } = bruno;
	const article = (text: string) => page.getByRole("article").filter({ hasText: text });
	await expect(article("Unread one.").getByText("Unread one.")).toBeInViewport();
	await expect(article("Beginning.").getByRole("button", { expanded: false })).toHaveCount(1);
	await expect(article("Unread one.").getByText("> Understood.")).toBeHidden();
	await article("Unread one.").getByRole("button", { name: "Show the quoted text" }).click();
	await expect(article("Unread one.").getByText("> Understood.")).toBeVisible();
});

test("a conversation that is answered while the list is in use stays under the pointer until it is shown", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	await send(ana, [bruno.handle], "Below", "The first part.");
	await send(ana, [bruno.handle], "Above", "Something else.");
	await expect(rows(bruno)).toHaveText([/Above/, /Below/]);
	await goTo(ana, "Sent");
	await open(ana, "Below");
	const { page } = bruno;
	await page.getByRole("button", { name: /account and settings/ }).click();
	await expect(page.getByRole("menu")).toBeVisible();
	await answer(ana, "The second part.");
	await expect(row(bruno, "The second part.")).toBeVisible();
	await expect(rows(bruno)).toHaveText([/Above/, /Below.*The second part/]);
	await expect(page.getByRole("button", { name: /1 new/, includeHidden: true })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(rows(bruno)).toHaveText([/Below.*The second part/, /Above/]);
});

test("a setting lists single letters, and each page follows it", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await archiveWelcome(bruno);
	await send(ana, [bruno.handle], "Plan", "The first part.");
	await goTo(ana, "Sent");
	await open(ana, "Plan");
	await answer(ana, "The second part.");
	await expect(row(bruno, "Plan")).toContainText(/Ana Souza ?2/);
	await open(bruno, "Plan");
	const address = bruno.page.url();
	await listSingleLetters(bruno);
	await expect(rows(bruno)).toHaveText([/Re: Plan.*The second part/, /Plan.*The first part/]);
	await bruno.page.goto(address);
	await waitUntilLive(bruno.page);
	await expect(bruno.page.getByRole("article")).toHaveCount(2);
	await bruno.page.getByRole("toolbar", { name: "Letter from Ana Souza" }).getByRole("button", { name: "Archive" }).click();
	await expect(rows(bruno)).toHaveText([/Plan.*The first part/]);
});
