import path from "node:path";
import { fillMailbox } from "../fixtures/fill-mailbox";
import { archiveWelcome, expect, goTo, type Person, row, send, test, waitUntilLive } from "./people";

const rows = ({ page }: Person) =>
	page
		.getByRole("main")
		.getByRole("list", { name: /Inbox|Archive|Trash/ })
		.getByRole("listitem");
const bar = ({ page }: Person) => page.getByRole("toolbar", { name: "Selection" });
const box = (person: Person, subject: string) => row(person, subject).getByRole("checkbox");

async function threeLetters(ana: Person, bruno: Person): Promise<void> {
	await archiveWelcome(bruno);
	for (const subject of ["One", "Two", "Three"]) await send(ana, [bruno.handle], subject);
	await expect(rows(bruno)).toHaveText([/Three/, /Two/, /One/]);
}

test("x, the box of a row and Shift with a click select, and the bar acts on all that are selected", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await threeLetters(ana, bruno);
	const { page } = bruno;
	await row(bruno, "Three").getByRole("link").focus();
	await page.keyboard.press("x");
	await expect(bar(bruno)).toContainText("1 selected");
	await row(bruno, "One")
		.getByRole("link")
		.click({ modifiers: ["Shift"] });
	await expect(bar(bruno)).toContainText("3 selected");
	expect(new URL(page.url()).pathname).toBe("/inbox");
	await row(bruno, "Two").hover();
	await box(bruno, "Two").uncheck({ force: true });
	await expect(bar(bruno)).toContainText("2 selected");
	await bar(bruno).getByRole("button", { name: "Archive" }).click();
	await expect(rows(bruno)).toHaveText([/Two/]);
	await expect(bar(bruno)).toHaveCount(0);
	await page.getByText("2 archived").waitFor();
	await page.keyboard.press("z");
	await expect(rows(bruno)).toHaveText([/Three/, /Two/, /One/]);
});

test("shortcuts act on the selection, Escape ends it, and an open letter is not what they act on", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await threeLetters(ana, bruno);
	const { page } = bruno;
	await row(bruno, "Two").getByRole("link").focus();
	await page.keyboard.press("x");
	await page.keyboard.press("Escape");
	await expect(bar(bruno)).toHaveCount(0);
	await page.keyboard.press("x");
	await page.keyboard.press("k");
	await page.keyboard.press("x");
	await expect(bar(bruno)).toContainText("2 selected");
	await page.keyboard.press("#");
	await expect(rows(bruno)).toHaveText([/One/]);
	await goTo(bruno, "Trash");
	await expect(rows(bruno)).toHaveText([/Three/, /Two/]);
	await page.getByRole("checkbox", { name: "Select all that are shown" }).check();
	await bar(bruno).getByRole("button", { name: "Delete for good" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
	await expect(rows(bruno)).toHaveCount(0);
	await page.reload();
	await expect(page.getByText("The trash is empty.")).toBeVisible();
});

test("everything in a mailbox can be selected, also what is not loaded, and be put back", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	fillMailbox(path.resolve(".cache/tests/browser-data"), { handle: bruno.handle, from: ana.handle, count: 230 });
	const { page } = bruno;
	await page.reload();
	await waitUntilLive(page);
	await page.mouse.move(300, 300);
	await page.getByRole("checkbox", { name: "Select all that are shown" }).check();
	await page.getByRole("button", { name: "Select all 231 conversations" }).click();
	await expect(bar(bruno)).toContainText("231 selected");
	await bar(bruno).getByRole("button", { name: "Archive" }).click();
	await expect(page.getByText("231 archived")).toBeVisible();
	await expect(rows(bruno)).toHaveCount(0);
	await page.getByRole("button", { name: /^Undo/ }).first().click();
	await expect(rows(bruno).first()).toBeVisible();
	await page.reload();
	await expect(rows(bruno).first()).toHaveAttribute("aria-setsize", "231");
});

test("on a phone, touching a picture selects", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await send(ana, [bruno.handle], "One");
	await box(bruno, "One").tap({ force: true });
	await expect(bar(bruno)).toContainText("1 selected");
	await bar(bruno).getByRole("button", { name: "Move to trash" }).tap();
	await expect(row(bruno, "One")).toHaveCount(0);
});
