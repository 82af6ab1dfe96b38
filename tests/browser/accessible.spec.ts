import { expectAccessible } from "./expect-accessible";
import { expect, open, row, send, test, write } from "./people";

for (const colorScheme of ["light", "dark"] as const) {
	for (const [size, viewport] of [
		["desktop", { width: 1440, height: 900 }],
		["phone", { width: 390, height: 844 }],
	] as const) {
		test(`axe finds nothing in settings, ${colorScheme}, ${size}`, async ({ people }) => {
			const { page } = await people.join("Ana Souza", { colorScheme, viewport, reducedMotion: "reduce" });
			for (const section of ["", "/profile", "/appearance", "/keyboard", "/receipts", "/sessions"]) {
				await page.goto(`/settings${section}`);
				await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
				await expectAccessible(page);
			}
		});

		test(`axe finds nothing on any page, ${colorScheme}, ${size}`, async ({ people }) => {
			const options = { colorScheme, viewport, reducedMotion: "reduce" as const };
			const stranger = await people.stranger(options);
			for (const path of ["/", "/sign-in", "/sign-up"]) {
				await stranger.goto(path);
				await expectAccessible(stranger);
			}
			const ana = await people.join("Ana Souza", options);
			const bruno = await people.join("Bruno Lima", options);
			await expectAccessible(ana.page);
			await send(ana, [bruno.handle], "For the audit");
			await expect(row(bruno, "For the audit")).toBeVisible();
			await expectAccessible(bruno.page);
			await open(bruno, "For the audit");
			await expectAccessible(bruno.page);
			await ana.page.goto("/sent");
			await open(ana, "For the audit");
			await ana.page.keyboard.press("d");
			await expect(ana.page.getByRole("complementary", { name: "Ledger" })).toBeVisible();
			await expectAccessible(ana.page);
			await ana.page.goto("/inbox");
			await write(ana, ["nobody-of-that-name"], "Draft", "Words");
			await expectAccessible(ana.page);
		});
	}
}
