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

export async function askForOwner({ page, translate }: Visit): Promise<void> {
	await page.locator("main li").filter({ hasText: "@" }).getByRole("button").first().click();
	await page.getByRole("menuitem", { name: translate("admin.groups.makeOwner") }).click();
	await page.getByRole("dialog").waitFor();
}

export async function makeInvitation({ page, translate }: Visit): Promise<void> {
	await page.getByRole("button", { name: translate("admin.signUp.make") }).click();
	await page.getByRole("dialog").locator("code").waitFor();
}

export async function failAnnouncement({ page, translate }: Visit): Promise<void> {
	await page.getByRole("button", { name: translate("admin.announcement.send") }).click();
	await page.getByText(translate("admin.announcement.textMissing")).waitFor();
}
