import type { Visit } from "./visitors";

/** Opens the first letter of the list, or the first whose row matches. */
export async function openLetter({ page }: Visit, matching?: RegExp): Promise<void> {
	const rows = page.locator("[data-row]");
	await (matching ? rows.filter({ hasText: matching }) : rows).first().click();
	await page.locator("[data-letter]:not(.coming) h1").waitFor();
	await page.mouse.move(0, 0);
}

/** Opens the card behind the name of who wrote to the visitor first: of letters that are read, those of others are collapsed where the newest is an own one. */
export async function openPersonCard(visit: Visit): Promise<void> {
	await openLetter(visit);
	const handle = visit.page.locator("article bdi").first();
	if (!(await handle.isVisible())) await visit.page.locator("[data-turn]").first().click();
	await handle.click();
	await visit.page.getByRole("dialog").getByRole("button").first().waitFor();
	await visit.page.locator("[role=dialog] [aria-live] p").first().waitFor();
}

/** Opens the ledger of the newest letter in the list that went to several people. */
export async function openLedger(visit: Visit): Promise<void> {
	await openLetter(visit, /\d\/\d/);
	await visit.page
		.getByRole("button", { name: visit.translate("ledger.title") })
		.first()
		.click();
	await visit.page.locator(".ledger li").first().waitFor();
}

export async function openComposer({ page, translate }: Visit): Promise<void> {
	await page.keyboard.press("c");
	await page.getByRole("textbox", { name: translate("compose.text") }).waitFor();
}

/** Two known recipients and an unknown one. */
export async function fillComposer(visit: Visit): Promise<void> {
	const { page, translate } = visit;
	await openComposer(visit);
	const to = page.getByRole("combobox", { name: translate("compose.to"), exact: true });
	for (const handle of ["bruno", "helena", "brunno"]) {
		await to.fill(handle);
		await to.press("Enter");
	}
	await page.getByLabel(translate("compose.subject")).fill("Paper for the catalogue");
	await page.getByRole("textbox", { name: translate("compose.text") }).fill("The samples are on your desk.\n\nWhich of the two would you print on?");
	await page.getByRole("dialog").getByText("Bruno Teixeira").waitFor();
}

/** Begins three letters and minimizes each. */
export async function minimizeLetters(visit: Visit): Promise<void> {
	const { page, translate } = visit;
	for (const subject of ["Paper for the catalogue", "Keys of the store room", "Friday"]) {
		await openComposer(visit);
		await page.getByLabel(translate("compose.subject")).fill(subject);
		await page.keyboard.press("Escape");
		await page.getByRole("dialog").waitFor({ state: "detached" });
	}
}

export async function openAccountMenu({ page, translate }: Visit): Promise<void> {
	await page
		.getByRole("button", { name: translate("account.menu") })
		.filter({ visible: true })
		.click();
	await page.getByRole("menu").waitFor();
}

/** Blocks one person, and tries another who does not exist. */
export async function blockSomebody({ page, translate }: Visit): Promise<void> {
	const field = page.getByRole("textbox", { name: translate("settings.privacy.blocked.field") });
	for (const handle of ["lucas", "nobody-here"]) {
		await field.fill(handle);
		await field.press("Enter");
		// The field is emptied once a person is blocked.
		await page
			.locator(handle === "lucas" ? "input:placeholder-shown" : "[aria-invalid=true]")
			.first()
			.waitFor();
	}
}

/** Selects the first, second and fourth row. */
export async function selectThree({ page, translate }: Visit): Promise<void> {
	for (const at of [0, 1, 3])
		await page
			.getByRole("main")
			.getByRole("checkbox", { name: new RegExp(translate("list.select").split("“")[0] ?? "") })
			.nth(at)
			.check({ force: true });
	await page.getByRole("toolbar", { name: translate("list.selection") }).waitFor();
	await page.mouse.move(0, 0);
}

/** Archives the first letter of the list; each call finds another one there. */
export async function archiveFirst({ page, translate }: Visit): Promise<void> {
	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("e");
	await page.getByRole("button", { name: translate("ui.undo") }).waitFor();
}

/** Archives every letter; some may be archived already. */
export async function archiveAll({ page }: Visit): Promise<void> {
	const rows = page.locator("[data-row]");
	for (let left = await rows.count(); left > 0; left = await rows.count()) {
		const first = rows.first();
		const id = await first.getAttribute("data-row");
		await first.focus();
		await page.keyboard.press("e");
		await page.locator(`[data-row="${id}"]`).waitFor({ state: "detached" });
	}
}

/** Moves the first letter to trash, and opens the trash. */
export async function trashFirst({ page, translate }: Visit): Promise<void> {
	await page.locator("[data-row]").first().focus();
	await page.keyboard.press("#");
	await page.getByRole("button", { name: translate("ui.undo") }).waitFor();
	await page.goto("/trash");
	await page.getByText(translate("connection.connected"), { exact: true }).first().waitFor({ state: "attached" });
}

export async function openPalette({ page }: Visit): Promise<void> {
	await page.keyboard.press("Control+k");
	await page.getByRole("dialog").waitFor();
}

export async function failSignIn({ page, translate }: Visit): Promise<void> {
	await page.getByLabel(translate("auth.username")).fill("ana");
	await page.getByRole("textbox", { name: translate("auth.password") }).fill("not the right sentence");
	await page.getByRole("button", { name: translate("auth.signIn") }).click();
	await page.getByText(translate("errors.invalid_credentials")).waitFor();
}

export async function failSignUp({ page, translate }: Visit): Promise<void> {
	await page.getByLabel(translate("auth.username")).fill("ana");
	await page.getByRole("textbox", { name: translate("auth.password") }).fill("short");
	await page.getByRole("button", { name: translate("auth.signUp") }).click();
	await page.getByText(translate("auth.taken")).waitFor();
}

/** From here on the router's page requests get no response. */
export async function stallPages({ page }: Visit): Promise<void> {
	await page.route(
		(url) => url.searchParams.has("_rsc"),
		() => {},
	);
}

/** Cuts the connection, and waits for the banner. */
export async function goOffline({ page }: Visit): Promise<void> {
	await page.context().setOffline(true);
	await page.locator(".banner [role=alert]").waitFor();
}
