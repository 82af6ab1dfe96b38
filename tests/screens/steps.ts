import type { Visit } from "./visitors";

/** Opens the first letter of the list whose row says so. */
export async function openLetter({ page }: Visit, says?: RegExp): Promise<void> {
	const rows = page.locator("[data-row]");
	await (says ? rows.filter({ hasText: says }) : rows).first().click();
	await page.locator("[data-letter]:not(.coming) h1").waitFor();
	await page.mouse.move(0, 0);
}

/** Opens the ledger of the newest letter in the list that went to several people. */
export async function openLedger(visit: Visit): Promise<void> {
	await openLetter(visit, /\d\/\d/);
	await visit.page
		.getByRole("button", { name: visit.words("ledger.title") })
		.first()
		.click();
	await visit.page.locator(".ledger li").first().waitFor();
}

export async function openComposer({ page, words }: Visit): Promise<void> {
	await page.keyboard.press("c");
	await page.getByRole("textbox", { name: words("compose.text") }).waitFor();
}

/** Two people, and somebody whom nobody here is called. */
export async function fillComposer(visit: Visit): Promise<void> {
	const { page, words } = visit;
	await openComposer(visit);
	const to = page.getByRole("combobox", { name: words("compose.to"), exact: true });
	for (const handle of ["bruno", "helena", "brunno"]) {
		await to.fill(handle);
		await to.press("Enter");
	}
	await page.getByLabel(words("compose.subject")).fill("Paper for the catalogue");
	await page.getByRole("textbox", { name: words("compose.text") }).fill("The samples are on your desk.\n\nWhich of the two would you print on?");
	await page.getByRole("dialog").getByText("Bruno Teixeira").waitFor();
}

/** Begins three letters and folds each. */
export async function foldLetters(visit: Visit): Promise<void> {
	const { page, words } = visit;
	for (const subject of ["Paper for the catalogue", "Keys of the store room", "Friday"]) {
		await openComposer(visit);
		await page.getByLabel(words("compose.subject")).fill(subject);
		await page.keyboard.press("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });
	}
}

export async function openAccountMenu({ page, words }: Visit): Promise<void> {
	await page
		.getByRole("button", { name: words("account.menu") })
		.filter({ visible: true })
		.click();
	await page.getByRole("menu").waitFor();
}

/** Files a letter away; whoever comes next finds another one first in the list. */
export async function fileAway({ page, words }: Visit): Promise<void> {
	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("e");
	await page.getByRole("button", { name: words("ui.undo") }).waitFor();
}

/** Files every letter away, whoever was there first. */
export async function fileEverythingAway({ page }: Visit): Promise<void> {
	const rows = page.locator("[data-row]");
	for (let left = await rows.count(); left > 0; left = await rows.count()) {
		const first = rows.first();
		const id = await first.getAttribute("data-row");
		await first.focus();
		await page.keyboard.press("e");
		await page.locator(`[data-row="${id}"]`).waitFor({ state: "detached" });
	}
}

/** Throws the first letter away, and goes to see the trash. */
export async function throwAway({ page, words }: Visit): Promise<void> {
	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("#");
	await page.getByRole("button", { name: words("ui.undo") }).waitFor();
	await page.goto("/trash");
	await page.getByText(words("connection.connected"), { exact: true }).first().waitFor({ state: "attached" });
}

export async function openPalette({ page }: Visit): Promise<void> {
	await page.keyboard.press("Control+k");
	await page.getByRole("dialog").waitFor();
}

export async function signInWrongly({ page, words }: Visit): Promise<void> {
	await page.getByLabel(words("auth.username")).fill("ana");
	await page.getByRole("textbox", { name: words("auth.password") }).fill("not the right sentence");
	await page.getByRole("button", { name: words("auth.signIn") }).click();
	await page.getByText(words("errors.invalid_credentials")).waitFor();
}

export async function signUpWrongly({ page, words }: Visit): Promise<void> {
	await page.getByLabel(words("auth.username")).fill("ana");
	await page.getByRole("textbox", { name: words("auth.password") }).fill("short");
	await page.getByRole("button", { name: words("auth.signUp") }).click();
	await page.getByText(words("auth.taken")).waitFor();
}

/** From here on the server is asked for pages and does not answer. */
export async function hold({ page }: Visit): Promise<void> {
	await page.route(
		(url) => url.searchParams.has("_rsc"),
		() => {},
	);
}

/** Cuts the connection, and waits until the page says so. */
export async function holdOffline({ page }: Visit): Promise<void> {
	await page.context().setOffline(true);
	await page.locator(".banner[role=alert]").waitFor();
}
