import { expect, row, send, test, write } from "./people";

test("an unknown recipient is named, and the letter keeps its text", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await write(ana, ["nobody-of-that-name"], "Kept", "Not a word may be lost.");
	await ana.page.keyboard.press("Control+Enter");
	await expect(ana.page.getByText(/Nobody here/).first()).toBeVisible();
	await expect(ana.page.getByRole("textbox", { name: "Letter" })).toHaveValue("Not a word may be lost.");
	await expect(ana.page.getByLabel("Subject")).toHaveValue("Kept");
});

test("a double click on Send sends the letter once", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "Only once", "Once.");
	await ana.page.getByRole("button", { name: /^Send/ }).dblclick();
	await expect(ana.page.getByRole("dialog", { name: "Only once" })).toBeHidden();
	await send(ana, [bruno.handle], "After it");
	await expect(row(bruno, "After it")).toBeVisible();
	await expect(row(bruno, "Only once")).toHaveCount(1);
});

test("without a connection the letter waits, and is sent once when it is back", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await write(ana, [bruno.handle], "From the train", "The tunnel was long.");
	await ana.page.context().setOffline(true);
	await expect(ana.page.getByText(/^Offline/).first()).toBeVisible();
	await ana.page.keyboard.press("Control+Enter");
	await expect(ana.page.getByText("The server did not answer", { exact: false })).toBeVisible();
	await expect(ana.page.getByRole("textbox", { name: "Letter" })).toHaveValue("The tunnel was long.");
	await ana.page.context().setOffline(false);
	await ana.page.getByRole("button", { name: /^Send/ }).click();
	await expect(row(bruno, "From the train")).toHaveCount(1);
});

test("an unsent letter survives a reload", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	await write(ana, [], "Begun", "Half a thought");
	await ana.page.reload();
	await ana.page.getByRole("button", { name: /Begun/ }).click();
	await expect(ana.page.getByRole("textbox", { name: "Letter" })).toHaveValue("Half a thought");
});

test("markup in a letter, a subject or a name is shown as text and never run", async ({ people }) => {
	const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;
	const ana = await people.join(`<b onmouseover=alert(1)>Ana`);
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], `Hi ${hostile}`, `Text ${hostile}`);
	await row(bruno, "Hi <img").getByRole("link").click();
	await expect(bruno.page.getByText(`Text ${hostile}`).last()).toBeVisible();
	expect(await bruno.page.title()).not.toContain("owned");
});
