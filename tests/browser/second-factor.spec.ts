import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { expect, fillSignIn, PASSWORD, type Person, test, waitUntilLive } from "./people";

const codeOf = (secret: string, stepsAway = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + stepsAway * 30 });

/** Asks for the password again, in the settings. */
async function confirmPassword(page: Page, submit: string): Promise<void> {
	await page.getByRole("textbox", { name: "Present password" }).first().fill(PASSWORD);
	await page.getByRole("button", { name: submit }).click();
}

/** Turns the authenticator app on; returns its secret, read from the page, and the recovery codes. */
async function turnOnTotp({ page }: Person): Promise<{ secret: string; codes: string[] }> {
	await page.goto("/settings/security");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Set up" }).click();
	await confirmPassword(page, "Go on");
	const secret = ((await page.locator("p .font-mono").textContent()) ?? "").replaceAll(/\s/g, "");
	await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
	await page.getByLabel("Code from the app").fill(codeOf(secret));
	await page.getByRole("button", { name: "Turn on" }).click();
	const items = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
	await expect(items).toHaveCount(10);
	const codes = await items.allInnerTexts();
	await page.getByRole("button", { name: "I have kept them" }).click();
	await expect(page.getByText("10 left")).toBeVisible();
	return { secret, codes };
}

/** A security key with a finger, built into the browser of a person. */
async function addAuthenticator(page: Page): Promise<{ touches: (enabled: boolean) => Promise<void>; isAskedByField: () => Promise<void> }> {
	const client = await page.context().newCDPSession(page);
	await client.send("WebAuthn.enable", { enableUI: false });
	const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			ctap2Version: "ctap2_1",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	await page.addInitScript(() => {
		const get = navigator.credentials.get.bind(navigator.credentials);
		navigator.credentials.get = (options) => {
			if (options?.mediation === "conditional") document.documentElement.dataset.askedByField = "";
			return get(options);
		};
	});
	return {
		touches: (enabled) => client.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }).then(() => undefined),
		/** The field for the handle has asked: what is touched from now on answers the next request, and not this one. */
		isAskedByField: () => expect(page.locator("html")).toHaveAttribute("data-asked-by-field"),
	};
}

test("an authenticator app is asked for on another device, which may be trusted, and recovery codes serve once", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { secret, codes } = await turnOnTotp(ana);
	const page = await people.stranger();
	await page.goto("/sign-in?to=%2Fsettings%2Fsecurity");
	await fillSignIn(page, ana.handle);
	await page.waitForURL("**/sign-in/code**");
	await page.getByLabel("Code").fill("000000");
	await expect(page.getByText("This code does not match, or was used already.")).toBeVisible();
	await expect(page.getByLabel("Code")).toBeFocused();
	await page.getByLabel("Do not ask again on this device").check();
	// Complete, so it is sent without a button.
	await page.getByLabel("Code").fill(codeOf(secret));
	await page.waitForURL("**/settings/security");
	await waitUntilLive(page);

	await test.step("the trusted device is not asked again", async () => {
		await page.context().clearCookies({ name: /session-token/ });
		await page.goto("/sign-in");
		await fillSignIn(page, ana.handle);
		await page.waitForURL("**/inbox");
	});
	await test.step("a recovery code opens the account once", async () => {
		for (const [code, works] of [
			[codes[0], true],
			[codes[0], false],
		] as const) {
			const other = await people.stranger();
			await other.goto("/sign-in");
			await fillSignIn(other, ana.handle);
			await other.getByLabel("Code").fill(code ?? "");
			await other.getByRole("button", { name: "Sign in" }).click();
			if (works) await other.waitForURL("**/inbox");
			else await expect(other.getByText("This code does not match, or was used already.")).toBeVisible();
		}
	});
	await test.step("all of it stands in the activity", async () => {
		await ana.page.goto("/settings/activity");
		const lines = ana.page.getByRole("list", { name: "Activity" }).getByRole("listitem");
		await expect(lines.nth(0)).toContainText("A wrong code, from Chrome on");
		await expect(lines.nth(1)).toContainText("by password and recovery code");
		await expect(lines.nth(2)).toContainText("A recovery code was used: 9 are left");
		await expect(lines.nth(3)).toContainText("on a trusted device");
	});
	await test.step("it is turned off by password and code", async () => {
		await ana.page.goto("/settings/security");
		await waitUntilLive(ana.page);
		await ana.page.getByRole("button", { name: "Turn off" }).click();
		await ana.page.getByLabel("Code").fill(codes[1] ?? "");
		await confirmPassword(ana.page, "Turn off");
		await expect(ana.page.getByRole("button", { name: "Set up" })).toBeVisible();
		await expect(ana.page.getByText("Recovery codes")).toHaveCount(0);
	});
});

test("a passkey opens the account without a password, stands in for the second step, and not once it was removed", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const { page } = ana;
	const authenticator = await addAuthenticator(page);
	await page.goto("/settings/security");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Add a passkey" }).click();
	await page.getByLabel("Name", { exact: true }).fill("The blue key");
	await confirmPassword(page, "Make the passkey");
	await expect(page.getByRole("listitem").filter({ hasText: "The blue key" })).toBeVisible();
	await page.getByRole("button", { name: "I have kept them" }).click();

	await test.step("as the browser offers it in the field for the handle", async () => {
		await page.context().clearCookies({ name: /session-token/ });
		await page.goto("/sign-in");
		await page.waitForURL("**/inbox");
		await waitUntilLive(page);
	});
	await test.step("by the button", async () => {
		await page.context().clearCookies({ name: /session-token/ });
		await authenticator.touches(false);
		await page.goto("/sign-in");
		await authenticator.isAskedByField();
		await authenticator.touches(true);
		await page.getByRole("button", { name: "Use a passkey" }).click();
		await page.waitForURL("**/inbox");
		await waitUntilLive(page);
	});
	await test.step("after the password, as the second step", async () => {
		await page.context().clearCookies();
		await authenticator.touches(false);
		await page.goto("/sign-in");
		await fillSignIn(page, ana.handle);
		await page.waitForURL("**/sign-in/code**");
		await authenticator.touches(true);
		await page.getByRole("button", { name: "Use a passkey" }).click();
		await page.waitForURL("**/inbox");
		await waitUntilLive(page);
	});
	await test.step("once removed it opens nothing", async () => {
		await page.goto("/settings/security");
		await waitUntilLive(page);
		await page.getByRole("button", { name: "Remove The blue key" }).click();
		await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
		await expect(page.getByText("The blue key is removed")).toBeVisible();
		await page.context().clearCookies();
		await authenticator.touches(false);
		await page.goto("/sign-in");
		await authenticator.isAskedByField();
		await authenticator.touches(true);
		await page.getByRole("button", { name: "Use a passkey" }).click();
		await expect(page.getByText("This passkey was not accepted.")).toBeVisible();
	});
});

test("a token made in the settings reads over the API, and no longer once it was ended", async ({ people, request }) => {
	const { page } = await people.join("Ana Souza");
	await page.goto("/settings/tokens");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Make the token" }).click();
	await expect(page.getByText("Write a name.")).toBeVisible();
	await page.getByLabel("What is it for?").fill("Door bell");
	await page.getByRole("button", { name: "Make the token" }).click();
	const token = await page.getByRole("region", { name: "Your new token" }).locator("code").textContent();
	await page.getByRole("button", { name: "I have kept it" }).click();
	const headers = { authorization: `Bearer ${token}` };
	expect((await request.get("/api/v1/messages", { headers })).status()).toBe(200);
	expect((await request.post("/api/v1/messages", { headers, data: { to: ["pombo"], subject: "x", text: "y" } })).status()).toBe(403);
	await page.getByRole("button", { name: "End Door bell" }).click();
	await page.getByRole("alertdialog").getByRole("button", { name: "End" }).click();
	await expect(page.getByText("No token yet.")).toBeVisible();
	expect((await request.get("/api/v1/messages", { headers })).status()).toBe(401);
});
