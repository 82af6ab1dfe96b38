import { expect, row, send, test } from "./people";

test('"Try again" on an error page requests the page again', async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima");
	await send(ana, [bruno.handle], "At the second try", "Here it is.");
	const { page } = bruno;
	// The failure is expected.
	await page.addInitScript(() => Object.assign(console, { error() {} }));
	await page.reload();
	await expect(row(bruno, "At the second try")).toBeVisible();
	// The first response is what the server sends where rendering the letter failed.
	const letter = /^([0-9a-f]+):\[\["\$","\$L[0-9a-f]+",.*"threadId".*$/m;
	await page.route(
		/\/inbox\/[^?]+/,
		async (route) => {
			const response = await route.fetch();
			const body = await response.text();
			expect(body).toMatch(letter);
			await route.fulfill({ response, body: body.replace(letter, '$1:E{"digest":"31415"}') });
		},
		{ times: 1 },
	);
	await row(bruno, "At the second try").getByRole("link").click();
	await expect(page.getByRole("heading", { name: "This page did not open", level: 1 })).toBeVisible();
	await expect(page.getByText("for the administrator: 31415")).toBeVisible();
	await page.getByRole("button", { name: "Try again" }).click();
	await expect(page.getByRole("heading", { name: "At the second try", level: 1 })).toBeVisible();
});
