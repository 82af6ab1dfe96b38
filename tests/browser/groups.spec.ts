import { expectAccessible } from "./expect-accessible";
import { expect, type Person, row, send, test, waitUntilLive } from "./people";

/** Makes a group by the form, whose address follows from its name; ends on its members. */
async function makeGroup({ page }: Person, name: string, handle: string, joins = "By invitation"): Promise<void> {
	await page.goto("/groups/new");
	await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
	await page.getByRole("textbox", { name: "Address" }).fill(handle);
	await page.getByRole("radio", { name: joins }).click();
	await page.getByRole("button", { name: "Make the group" }).click();
	await expect(page.getByRole("heading", { name: "Members", level: 2 })).toBeVisible();
	await expect(page.getByText("Live", { exact: true }).first()).toBeAttached();
}

async function invite({ page }: Person, ...handles: string[]): Promise<void> {
	const field = page.getByRole("combobox", { name: "People" });
	for (const handle of handles) {
		await field.fill(handle);
		await field.press("Enter");
	}
	await page.getByRole("button", { name: "Invite" }).click();
}

function member({ page }: Person, name: string) {
	return page.getByRole("main").getByRole("listitem").filter({ hasText: name });
}

/** Ana's group with Bruno in it, who is on its page. */
async function groupOfTwo(people: { join: (name: string) => Promise<Person> }) {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const handle = `design-${ana.handle}`;
	await makeGroup(ana, "Design", handle);
	await invite(ana, bruno.handle);
	await bruno.page.getByRole("link", { name: "Groups" }).first().click();
	await bruno.page.getByRole("link", { name: "Design" }).click();
	await bruno.page.getByRole("button", { name: "Accept" }).click();
	await expect(bruno.page.getByText("You are in Design now").first()).toBeVisible();
	return { ana, bruno, handle };
}

test("an invitation is marked at once, accepted, and everybody's page moves", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await makeGroup(ana, "Design", `design-${ana.handle}`);
	await invite(ana, bruno.handle);
	await expect(ana.page.getByRole("button", { name: "Withdraw Bruno Lima’s invitation" })).toBeVisible();
	await expect(bruno.page.getByRole("link", { name: "Groups 1 invitation" })).toBeVisible();
	await bruno.page.getByRole("link", { name: "Groups" }).first().click();
	await bruno.page.getByRole("link", { name: "Design" }).click();
	await expect(bruno.page.getByText("You are invited.")).toBeVisible();
	await expectAccessible(bruno.page);
	await bruno.page.getByRole("button", { name: "Accept" }).click();
	await expect(bruno.page.getByRole("link", { name: /^Members/ })).toBeVisible();
	await expect(bruno.page.getByRole("link", { name: "Groups 1 invitation" })).toBeHidden();
	await expect(ana.page.getByRole("button", { name: "Withdraw Bruno Lima’s invitation" })).toBeHidden();
	await expect(ana.page.getByText("2 members").first()).toBeVisible();
	await expectAccessible(ana.page);
});

test("a letter to the group is in everybody's inbox and in the archive of the group, live", async ({ people }) => {
	const { ana, bruno, handle } = await groupOfTwo(people);
	await ana.page.goto(`/groups/${handle}`);
	await expect(ana.page.getByText("No letters yet")).toBeVisible();
	await send(bruno, [handle], "Poster for Friday", "Two colours.");
	await expect(ana.page.getByRole("list", { name: "Letters" })).toContainText("Poster for Friday");
	await ana.page.getByRole("link", { name: /Poster for Friday/ }).click();
	await expect(ana.page.getByRole("article")).toContainText("Two colours.");
	await expectAccessible(ana.page);
	await ana.page.getByRole("link", { name: "Open in your mail" }).click();
	await expect(ana.page.getByRole("heading", { name: "Poster for Friday", level: 1 })).toBeVisible();
});

test("roles change hands: the last owner cannot leave, hands over, and leaves", async ({ people }) => {
	const { ana, bruno, handle } = await groupOfTwo(people);
	const leave = async () => {
		await ana.page.getByRole("button", { name: "More", exact: true }).click();
		await ana.page.getByRole("menuitem", { name: "Leave the group" }).click();
		await ana.page.getByRole("alertdialog").getByRole("button", { name: "Leave the group" }).click();
	};
	await leave();
	await expect(ana.page.getByText("The group needs another owner first.").first()).toBeVisible();
	await member(ana, "Bruno Lima").getByRole("button", { name: "Change Bruno Lima’s part" }).click();
	await ana.page.getByRole("menuitem", { name: "Make an owner" }).click();
	await expect(bruno.page.getByRole("link", { name: "Settings" }).last()).toBeVisible();
	await leave();
	await expect(ana.page).toHaveURL(/\/groups$/);
	await expect(ana.page.getByRole("link", { name: /Design/ })).toBeHidden();
	await bruno.page.goto(`/groups/${handle}/members`);
	await expect(bruno.page.getByText("1 member").first()).toBeVisible();
});

test("who asks to join waits until an admin approves", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const handle = `books-${ana.handle}`;
	await makeGroup(ana, "Books", handle, "On request");
	await bruno.page.goto(`/groups/${handle}`);
	await waitUntilLive(bruno.page);
	await bruno.page.getByRole("button", { name: "Ask to join" }).click();
	await expect(bruno.page.getByText("An admin of the group decides.")).toBeVisible();
	await ana.page.getByRole("button", { name: "Approve Bruno Lima" }).click();
	await expect(ana.page.getByText("Bruno Lima is in").first()).toBeVisible();
	await expect(bruno.page.getByRole("link", { name: /^Members/ })).toBeVisible();
	await member(ana, "Bruno Lima").getByRole("button", { name: "Change Bruno Lima’s part" }).click();
	await ana.page.getByRole("menuitem", { name: "Remove from the group" }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: "Remove from the group" }).click();
	await expect(bruno.page.getByRole("button", { name: "Ask to join" })).toBeVisible();
});

test("a newcomer reads in the group's chat what was written before they joined, and writes on", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const handle = `books-${ana.handle}`;
	await makeGroup(ana, "Books", handle, "Anybody");
	const field = ({ page }: Person) => page.getByRole("textbox", { name: "Write a line" });
	const openChat = async (person: Person) => {
		await person.page.getByRole("button", { name: "Chat", exact: true }).click();
		await expect(field(person)).toBeVisible();
	};
	await openChat(ana);
	await field(ana).fill("Which one first?");
	await field(ana).press("Enter");
	await expect(ana.page.getByRole("log").getByText("Which one first?")).toBeVisible();
	await bruno.page.goto(`/groups/${handle}`);
	await waitUntilLive(bruno.page);
	await bruno.page.getByRole("button", { name: "Join" }).click();
	await expect(bruno.page.getByRole("link", { name: /^Members/ })).toBeVisible();
	await openChat(bruno);
	const lines = bruno.page.getByRole("log");
	await expect(lines).not.toContainText("Which one first?");
	await lines.getByRole("button", { name: "Show what was written before you joined" }).click();
	await expect(lines).toContainText("Which one first?");
	await expect(lines.getByText("You joined here")).toBeVisible();
	await expect(lines.getByRole("button", { name: /before you joined|earlier/ })).toHaveCount(0);
	await lines.getByText("Which one first?").hover();
	await expect(lines.getByRole("button", { name: "More" })).toHaveCount(0);
	await field(bruno).fill("The thin one");
	await field(bruno).press("Enter");
	await expect(ana.page.getByRole("log").getByText("The thin one")).toBeVisible();
	await expectAccessible(bruno.page);
});

test("what is changed of a group is seen by its members at once, and a deleted group is gone everywhere", async ({ people }) => {
	const { ana, bruno, handle } = await groupOfTwo(people);
	await ana.page.goto(`/groups/${handle}/settings`);
	await waitUntilLive(ana.page);
	await ana.page.getByRole("textbox", { name: "Name", exact: true }).fill("Design and print");
	await ana.page.getByRole("radio", { name: "Admins" }).click();
	await ana.page.getByRole("button", { name: "Save" }).click();
	await expect(ana.page.getByText("Saved")).toBeVisible();
	await expect(bruno.page.getByRole("heading", { name: "Design and print", level: 1 })).toBeVisible();
	await expect(bruno.page.getByRole("button", { name: "Write to the group" })).toBeHidden();
	await expectAccessible(ana.page);
	await ana.page.getByRole("button", { name: "Delete" }).click();
	await ana.page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
	await expect(ana.page.getByText("Design and print is deleted").first()).toBeVisible();
	await expect(bruno.page.getByRole("heading", { name: "No such group here" })).toBeVisible();
	await expect(bruno.page.getByRole("link", { name: /Design and print/ })).toBeHidden();
});

test("a taken address, an unknown person and a double click each say so, and nothing is done twice", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await ana.page.goto("/groups/new");
	await ana.page.getByRole("button", { name: "Make the group" }).click();
	await expect(ana.page.getByText("Give the group a name.")).toBeVisible();
	await ana.page.getByRole("textbox", { name: "Name", exact: true }).fill("Ana’s own");
	await expect(ana.page.getByRole("textbox", { name: "Address" })).toHaveValue("ana-s-own");
	await ana.page.getByRole("textbox", { name: "Address" }).fill(ana.handle);
	await ana.page.getByRole("button", { name: "Make the group" }).click();
	await expect(ana.page.getByText("This address is taken. Try another.")).toBeVisible();
	await expect(ana.page.getByRole("textbox", { name: "Address" })).toBeFocused();
	await expectAccessible(ana.page);
	await ana.page.getByRole("textbox", { name: "Address" }).fill(`own-${ana.handle}`);
	await ana.page.getByRole("button", { name: "Make the group" }).dblclick();
	await expect(ana.page.getByRole("heading", { name: "Members", level: 2 })).toBeVisible();
	await invite(ana, "nobody-at-all");
	await expect(ana.page.getByRole("main").getByRole("alert")).toBeVisible();
});

test("the composer shows who is in a group, and warns before a letter goes to more than twenty", async ({ people, request }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	const handle = `crowd-${ana.handle}`;
	await makeGroup(ana, "Crowd", handle, "Anybody");
	const others: string[] = [];
	for (let at = 0; at < 21; at++) {
		const username = `${handle.slice(0, 30)}-${at}`;
		const answer = await request.post("/api/v1/auth/register", { data: { username, password: "a long sentence works well" } });
		const { access } = await answer.json();
		others.push(username);
		await request.put(`/api/v1/groups/${handle}/members/${username}`, { data: {}, headers: { Authorization: `Bearer ${access}` } });
	}
	await ana.page.getByRole("button", { name: "Write to the group" }).click();
	await expect(ana.page.getByText("21 people get this letter")).toBeVisible();
	await ana.page.getByRole("button", { name: `@${handle}`, exact: true }).click();
	await expect(ana.page.getByRole("list", { name: `Who is in Crowd` })).toContainText(others[0] as string);
	await expectAccessible(ana.page);
	await ana.page.keyboard.press("Escape");
	await expect(ana.page.getByRole("dialog", { name: "New letter" })).toBeVisible();
	await ana.page.getByRole("combobox", { name: "To" }).fill(bruno.handle);
	await ana.page.getByRole("combobox", { name: "To" }).press("Enter");
	await expect(ana.page.getByText("22 people get this letter")).toBeVisible();
});

test("by keyboard alone: the groups are walked, one is opened, and its chat", async ({ people }) => {
	const { bruno } = await groupOfTwo(people);
	const { page } = bruno;
	await page.keyboard.press("g");
	await page.keyboard.press("i");
	await expect(page).toHaveURL(/\/inbox$/);
	await page.keyboard.press("g");
	await page.keyboard.press("g");
	await expect(page.getByRole("heading", { name: "Groups", level: 1 })).toBeVisible();
	await page.keyboard.press("j");
	await expect(page.getByRole("link", { name: /Design/ })).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: "Design", level: 1 })).toBeVisible();
	await page.getByRole("button", { name: "Chat" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("textbox", { name: "Write a line" })).toBeVisible();
});

test("on a phone the group covers the list, and Back returns to it", async ({ people }) => {
	const ana = await people.join("Ana Souza", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await makeGroup(ana, "Design", `design-${ana.handle}`, "Anybody");
	await expect(ana.page.getByRole("heading", { name: "Groups", level: 1 })).toBeHidden();
	await expectAccessible(ana.page);
	await ana.page.getByRole("button", { name: "Back to the groups" }).click();
	await expect(ana.page.getByRole("heading", { name: "Groups", level: 1 })).toBeVisible();
	await expect(row(ana, "Design")).toBeVisible();
});
