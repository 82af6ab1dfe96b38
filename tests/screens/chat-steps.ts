import type { Visit } from "./visitors";

/** Opens the first chat of the list, or the first whose row matches. */
export async function openChat({ page, translate }: Visit, matching?: RegExp): Promise<void> {
	const rows = page.locator("[data-row]");
	await (matching ? rows.filter({ hasText: matching }) : rows).first().click();
	await page.getByRole("textbox", { name: translate("chat.field") }).waitFor();
	await page.mouse.move(0, 0);
}

/** The menu of one's own last line. */
export async function openLineMenu(visit: Visit): Promise<void> {
	await openChat(visit);
	const { page, translate } = visit;
	const line = page.locator("[data-line]").last();
	await line.hover();
	await line.getByRole("button", { name: translate("chat.actions") }).click();
	await page.getByRole("menuitem", { name: translate("chat.takeBack") }).waitFor();
}

export async function selectLines(visit: Visit): Promise<void> {
	await openLineMenu(visit);
	const { page, translate } = visit;
	await page.getByRole("menuitem", { name: translate("chat.selectMany") }).click();
	await page
		.getByRole("checkbox", { name: translate("chat.select") })
		.first()
		.check();
	await page.mouse.move(0, 0);
}

/** One's own last line in the field, as the arrow up brings it there. */
export async function editLine(visit: Visit): Promise<void> {
	await openChat(visit);
	const field = visit.page.getByRole("textbox", { name: visit.translate("chat.field") });
	await field.fill(`${visit.translate("chat.placeholder")} …`);
	await field.press("Enter");
	await visit.page
		.locator("[data-line]")
		.filter({ hasText: `${visit.translate("chat.placeholder")} …` })
		.first()
		.waitFor();
	await field.press("ArrowUp");
	await visit.page.getByText(visit.translate("chat.editing"), { exact: true }).waitFor();
}
