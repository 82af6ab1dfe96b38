import type { BrowserContextOptions } from "@playwright/test";
import { expectAccessible } from "./expect-accessible";
import { expect, open, type Person, row, signUp, test } from "./people";

const SIZES = [
	["desktop", { viewport: { width: 1440, height: 900 } }],
	["phone", { viewport: { width: 390, height: 844 }, hasTouch: true }],
] as const satisfies [string, BrowserContextOptions][];

for (const [size, options] of SIZES) {
	test(`the first minute, ${size}: landing, sign up by a colleague's link, welcome letter, first letter, read`, async ({ people }) => {
		const ana = await people.join("Ana Souza");
		const link = await inviteLink(ana);
		const newcomer = await people.stranger({ ...options, reducedMotion: "reduce" });

		await newcomer.goto("/");
		await expect(newcomer.getByRole("heading", { level: 1 })).toHaveText(/Sent.*Delivered.*Read/);
		await expect(newcomer.getByRole("main").getByRole("link", { name: "Make my mailbox" })).toHaveAttribute("href", "/sign-up");
		await newcomer.goto(link);
		await expect(newcomer.getByText("Ana Souza writes on Pombo and would like you to join.")).toBeVisible();
		await expectAccessible(newcomer);
		const bruno = await signUp(newcomer, "Bruno Lima", `bruno${ana.handle}`);

		await expect(row(bruno, "five small things")).toHaveCount(1);
		await expectAccessible(newcomer);
		await open(bruno, "Welcome: five small things to try");
		await expect(newcomer.getByText(`Ana Souza (@${ana.handle}) asked you to join.`).last()).toBeVisible();
		await expect(newcomer.getByText("Nobody reads answers to this letter.").last()).toBeVisible();

		if (size === "phone") await newcomer.getByRole("button", { name: "Back to the list" }).click();
		else await newcomer.getByRole("link", { name: "Inbox" }).click();
		await newcomer.getByRole("button", { name: "Write to Ana Souza" }).filter({ visible: true }).click();
		await expect(newcomer.getByRole("dialog").getByText("Ana Souza")).toBeVisible();
		await newcomer.getByLabel("Subject").fill("Here I am");
		await newcomer.getByRole("textbox", { name: "Letter" }).fill("Thank you for asking me.");
		await newcomer.getByRole("button", { name: /^Send/ }).click();
		await expect(row(ana, "Here I am")).toBeVisible();

		await expect(newcomer.getByRole("button", { name: "Write to Ana Souza" }).filter({ visible: true })).toHaveCount(0);
		await newcomer.getByRole("link", { name: "Sent" }).filter({ visible: true }).click();
		await expect(row(bruno, "Here I am").getByRole("img", { name: "Delivered" })).toBeVisible();
		await open(ana, "Here I am");
		await expect(row(bruno, "Here I am").getByRole("img", { name: "Read" })).toBeVisible();
	});
}

for (const colorScheme of ["light", "dark"] as const) {
	test(`axe finds nothing on the landing page or in an invitation, ${colorScheme}`, async ({ people }) => {
		for (const viewport of [
			{ width: 1440, height: 900 },
			{ width: 320, height: 640 },
		]) {
			const page = await people.stranger({ colorScheme, viewport, reducedMotion: "reduce" });
			await page.goto("/");
			await expectAccessible(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
		}
		const ana = await people.join("Ana Souza", { colorScheme, reducedMotion: "reduce" });
		await openInvitation(ana);
		await expectAccessible(ana.page);
	});
}

test("the landing page is in both languages, may be indexed, and is shown only to signed-out visitors", async ({ people }) => {
	const page = await people.stranger({ locale: "pt-BR" });
	await page.goto("/");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Enviada.*Entregue.*Lida/);
	await page.getByRole("button", { name: "English" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Sent.*Delivered.*Read/);
	await expect(page.locator("html")).toHaveAttribute("lang", "en");
	await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "index, follow");
	await page.goto("/sign-in");
	await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
	await page.getByRole("link", { name: "Pombo" }).click();
	await page.waitForURL((url) => url.pathname === "/");
	const ana = await people.join("Ana Souza");
	await ana.page.goto("/");
	await ana.page.waitForURL("**/inbox");
});

test("an invitation with an unknown handle names no inviter", async ({ people }) => {
	const page = await people.stranger();
	for (const address of ["/sign-up?from=nobody-of-that-name", "/sign-up?from=pombo", "/sign-up?from=a&from=b", "/sign-up?from="]) {
		await page.goto(address);
		await expect(page.getByRole("heading", { name: "Make your mailbox" })).toBeVisible();
		await expect(page.getByText("would like you to join")).toHaveCount(0);
	}
});

test("the next account signed up in the same browser is not offered the previous inviter", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const page = await people.stranger();
	await page.goto(`/sign-up?from=${ana.handle}`);
	await signUp(page, "Bruno Lima", `bruno${ana.handle}`);
	await expect(page.getByRole("button", { name: "Write to Ana Souza" }).filter({ visible: true })).toBeVisible();
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Sign out" }).click();
	await page.waitForURL(/\/sign-in(\?|$)/);
	await page.goto("/sign-up");
	await signUp(page, "Clara Dias", `clara${ana.handle}`);
	await expect(page.getByRole("button", { name: "Write your first letter" }).filter({ visible: true })).toBeVisible();
	await expect(page.getByRole("button", { name: "Write to Ana Souza" })).toHaveCount(0);
});

async function openInvitation({ page }: Person): Promise<void> {
	await page.getByRole("button", { name: /account and settings/ }).click();
	await page.getByRole("menuitem", { name: "Invite a colleague" }).click();
	await expect(page.getByLabel("Your link")).toBeVisible();
}

/** Copies the invitation link by its button, and returns it. */
async function inviteLink(person: Person): Promise<string> {
	const { page } = person;
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await openInvitation(person);
	await page.getByRole("button", { name: "Copy the link" }).click();
	await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toBe(await page.getByLabel("Your link").inputValue());
	await page.keyboard.press("Escape");
	await expect(page.getByLabel("Your link")).toBeHidden();
	await page.mouse.move(0, 0);
	return link;
}
