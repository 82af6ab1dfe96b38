import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { expectAccessible } from "./expect-accessible";
import { expect, fillSignIn, PASSWORD, row, send, signIn, test, waitUntilLive } from "./people";

test("everything is gathered in a file, whose page reads it without a server", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	await send(ana, [bruno.handle], "Before I go", "The first line.\n<script>document.title = 'run'</script>");
	await expect(row(bruno, "Before I go")).toBeVisible();
	const { page } = bruno;
	await page.goto("/settings/leaving");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Gather everything" }).click();
	const downloading = page.waitForEvent("download");
	await page.getByRole("link", { name: "Download the copy" }).click();
	const folder = mkdtempSync(path.join(os.tmpdir(), "pombo-export-"));
	const file = path.join(folder, "export.zip");
	await (await downloading).saveAs(file);
	expect(Object.keys(unzipSync(readFileSync(file)))).toEqual(expect.arrayContaining(["index.html", "mail/inbox.mbox", "settings.json"]));
	execFileSync(process.execPath, [
		"-e",
		`const {unzipSync}=require("fflate"),fs=require("fs"),p=require("path");for(const [n,b] of Object.entries(unzipSync(fs.readFileSync(${JSON.stringify(file)})))){const f=p.join(${JSON.stringify(folder)},n);fs.mkdirSync(p.dirname(f),{recursive:true});fs.writeFileSync(f,b)}`,
	]);
	const reader = await people.stranger({ offline: true });
	await reader.goto(`file://${folder}/index.html`);
	await expect(reader.getByRole("heading", { name: "Letters of Bruno Lima" })).toBeVisible();
	await reader.getByRole("searchbox").fill("before i go");
	await reader.getByRole("listitem").getByRole("button").click();
	await expect(reader.getByRole("article")).toContainText("<script>document.title = 'run'</script>");
	await expect(reader).toHaveTitle("Letters of Bruno Lima");
	await expectAccessible(reader);
	await page.reload();
	await expect(page.getByRole("link", { name: "Download the copy" })).toBeVisible();
});

test("a deleted account is kept by signing in before its time, on every device", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const second = await people.stranger();
	await signIn(second, ana.handle);
	const { page } = ana;
	await page.goto("/settings/leaving");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Delete my account" }).click();
	await page.getByRole("textbox", { name: "password" }).fill("not the password");
	await page.getByRole("button", { name: "Delete my account" }).click();
	await expect(page.getByRole("textbox", { name: "password" })).toHaveAttribute("aria-invalid", "true");
	await page.getByRole("textbox", { name: "password" }).fill(PASSWORD);
	await page.getByRole("button", { name: "Delete my account" }).click();
	await page.waitForURL("**/goodbye#*");
	await expect(page.getByText("Your account is deleted on", { exact: false })).toBeVisible();
	await expectAccessible(page);
	await second.waitForURL("**/sign-in**");
	await page.getByRole("link", { name: "Sign in and keep the account" }).click();
	await signIn(page, ana.handle);
	await page.goto("/settings/activity");
	await expect(page.getByText("The account is kept: somebody signed in before it was deleted")).toBeVisible();
});

test("an account deleted at once leaves a receipt, and its letters to others", async ({ people }) => {
	const [ana, bruno] = [await people.join("Ana Souza"), await people.join("Bruno Lima")];
	await send(ana, [bruno.handle], "From Ana");
	const { page } = ana;
	await page.goto("/settings/leaving");
	await waitUntilLive(page);
	await page.getByRole("button", { name: "Delete my account" }).click();
	await page.getByRole("checkbox", { name: "At once" }).check();
	await page.getByRole("textbox", { name: "password" }).fill(PASSWORD);
	await page.getByRole("button", { name: "Delete my account" }).click();
	await page.waitForURL("**/goodbye#*");
	await expect(async () => {
		await page.reload();
		await expect(page.getByText(`The account @${ana.handle} was erased`, { exact: false })).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await expectAccessible(page);
	const downloading = page.waitForEvent("download");
	await page.getByRole("link", { name: "Download the receipt" }).click();
	const receipt = JSON.parse(readFileSync(await (await downloading).path(), "utf8"));
	expect(receipt).toMatchObject({ type: "pombo-erasure-receipt", account: { handle: ana.handle } });
	await expect(row(bruno, "From Ana")).toBeVisible();
	await page.goto("/sign-in");
	await fillSignIn(page, ana.handle);
	await expect(page.getByText("Handle and password do not match.")).toBeVisible();
});
