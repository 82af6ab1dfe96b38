import type { Visit } from "./visitors";

/** Opens the menu of a person on the pages of administration. */
export async function openManagedMenu({ page }: Visit): Promise<void> {
	await page.locator("main li, .pane li").filter({ hasText: "@bruno" }).getByRole("button").click();
	await page.getByRole("menu").waitFor();
}

export async function makeResetLink(visit: Visit): Promise<void> {
	await openManagedMenu(visit);
	await visit.page.getByRole("menuitem", { name: visit.translate("admin.people.makeLink") }).click();
	await visit.page.getByRole("dialog").locator("code").waitFor();
}
