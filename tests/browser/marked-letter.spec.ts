import type { APIRequestContext } from "@playwright/test";
import { expect, goTo, listSingleLetters, open, PASSWORD, type People, type Person, row, test } from "./people";

/** Someone who writes only over the API. */
interface Writer {
	handle: string;
	headers: Record<string, string>;
}

async function writer(api: APIRequestContext, path: "register" | "login", handle: string, name?: string): Promise<Writer> {
	const answer = await api.post(`/api/v1/auth/${path}`, { data: { username: handle, password: PASSWORD, ...(name ? { displayName: name } : {}) } });
	return { handle, headers: { authorization: `Bearer ${((await answer.json()) as { access: string }).access}` } };
}

/** Sends to the given handles; with a mailbox, as a reply to its newest letter. */
async function post(api: APIRequestContext, { headers }: Writer, to: string[], subject: string, text: string, mailbox?: string): Promise<void> {
	const found = mailbox && (await api.get(`/api/v1/messages?mailbox=${mailbox}&limit=1`, { headers }));
	const inReplyTo = found ? ((await found.json()) as { items: { id: string }[] }).items[0]?.id : undefined;
	expect((await api.post("/api/v1/messages", { headers, data: { to, subject, text, ...(inReplyTo ? { inReplyTo } : {}) } })).status()).toBe(201);
}

/** A wrote to B, C and D; C answered B alone; B, whose lists show single letters, sees C's answer, with A's letter folded in its thread. */
async function thread(people: People) {
	const bruno = await people.join("Bruno Lima");
	await listSingleLetters(bruno);
	const { page } = bruno;
	const api = page.request;
	const named = (first: string) => `${first}.${bruno.handle}`.slice(0, 30);
	const ana = await writer(api, "register", named("ana"), "Ana Souza");
	const clara = await writer(api, "register", named("clara"), "Clara Reis");
	const duda = await writer(api, "register", named("duda"), "Duda Melo");
	await post(api, ana, [bruno.handle, clara.handle, duda.handle], "Offsite", "Where shall we go?");
	await expect(row(bruno, "Where shall we go?")).toBeVisible();
	await open(bruno, "Offsite");
	await page.getByRole("link", { name: "Inbox" }).click();
	await page.waitForURL("**/inbox");
	await post(api, clara, [bruno.handle], "Re: Offsite", "Not the sea again.", "inbox");
	await row(bruno, "Not the sea again.").getByRole("link").click();
	await expect(page.getByRole("article")).toHaveCount(2);
	const article = (label: string) => page.getByRole("article").filter({ hasText: label });
	return { bruno, page, first: article("Where shall we go?"), second: article("Not the sea again.") };
}

/** The recipients of the open composer, by name. */
async function recipients({ page }: Person): Promise<string[]> {
	await expect(page.getByRole("textbox", { name: "Letter" })).toBeVisible();
	const names = await page
		.getByRole("dialog")
		.getByRole("button", { name: /^Remove / })
		.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
	return names.map((name) => name.replace("Remove ", "")).sort();
}

test("reply to all answers the expanded letter: by shortcut, toolbar, and the letter's own buttons", async ({ people }) => {
	const { bruno, page, first, second } = await thread(people);
	const discard = async () => {
		await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
		await expect(page.getByRole("textbox", { name: "Letter" })).toBeHidden();
	};
	await expect(second).toHaveAttribute("aria-current", "true");
	await page.keyboard.press("a");
	expect(await recipients(bruno)).toEqual(["Clara Reis"]);
	await discard();
	await first.getByRole("button", { expanded: false }).click();
	await expect(first).toHaveAttribute("aria-current", "true");
	await expect(second).not.toHaveAttribute("aria-current", "true");
	const everybody = ["Ana Souza", "Clara Reis", "Duda Melo"];
	await page.keyboard.press("a");
	expect(await recipients(bruno)).toEqual(everybody);
	await discard();
	await page.getByRole("toolbar", { name: "Letter from Ana Souza" }).getByRole("button", { name: "Reply to all" }).click();
	expect(await recipients(bruno)).toEqual(everybody);
	await discard();
	await second.getByRole("button", { name: "Reply to Clara" }).click();
	expect(await recipients(bruno)).toEqual(["Clara Reis"]);
	await discard();
	await first.getByRole("button", { name: "To all 3" }).click();
	expect(await recipients(bruno)).toEqual(everybody);
});

test("shortcuts and the toolbar act on the letter last focused or touched, and name its sender", async ({ people }) => {
	const { page, first, second } = await thread(people);
	await page.keyboard.press("p");
	await expect(first.getByRole("button").first()).toBeFocused();
	await expect(page.getByRole("toolbar", { name: "Letter from Ana Souza" })).toBeVisible();
	await page.keyboard.press("f");
	await expect(page.getByRole("textbox", { name: "Letter" })).toHaveValue(/Where shall we go\?/);
	await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
	await second.getByText("Not the sea again.").click();
	await expect(page.getByRole("toolbar", { name: "Letter from Clara Reis" })).toBeVisible();
	await page.keyboard.press("p");
	await page.keyboard.press("s");
	const toolbar = page.getByRole("toolbar");
	await expect(toolbar.getByRole("button", { name: "Remove the star" })).toBeVisible();
	await page.keyboard.press("n");
	await expect(toolbar.getByRole("button", { name: "Star", exact: true })).toBeVisible();
	await page.keyboard.press("p");
	await page.keyboard.press("e");
	await page.waitForURL("**/inbox");
	await expect(page.getByRole("listitem").filter({ hasText: "Where shall we go?" })).toHaveCount(0);
	await expect(page.getByRole("listitem").filter({ hasText: "Not the sea again." })).toBeVisible();
});

test("the ledger shortcut opens the marked letter's ledger, and switches when another is marked", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	const api = page.request;
	const self = await writer(api, "login", ana.handle);
	const { handle } = await writer(api, "register", `bruno.${ana.handle}`.slice(0, 30));
	await post(api, self, [handle, "pombo"], "Ledgers", "The first part.");
	await post(api, self, [handle], "Re: Ledgers", "The second part.", "sent");
	await goTo(ana, "Sent");
	await row(ana, "The second part.").getByRole("link").click();
	await expect(page.getByRole("article")).toHaveCount(2);
	const ledger = page.getByRole("complementary", { name: "Ledger" });
	await page.keyboard.press("d");
	await expect(ledger).toContainText("One copy");
	await page.keyboard.press("p");
	await page.keyboard.press("d");
	await expect(ledger).toContainText("2 copies");
	await page.keyboard.press("d");
	await expect(ledger).toBeHidden();
});
