import { expect, row, send, test, waitUntilLive } from "./people";

test("the time in a row turns into a date at midnight, while the page stays open", async ({ people }) => {
	const ana = await people.join("Ana Souza");
	const bruno = await people.join("Bruno Lima", { timezoneId: "America/Sao_Paulo" });
	await send(ana, [bruno.handle], "Before midnight");
	await expect(row(bruno, "Before midnight")).toBeVisible();
	await bruno.page.clock.install();
	await bruno.page.reload();
	await waitUntilLive(bruno.page);
	const time = row(bruno, "Before midnight").locator("time");
	await expect(time).toHaveText(/^\d\d:\d\d$/);
	await bruno.page.evaluate(() => Object.assign(window, { sameDocument: true }));
	await bruno.page.clock.fastForward("24:00:00");
	await expect(time).toHaveText(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/);
	expect(await bruno.page.evaluate(() => Reflect.get(window, "sameDocument"))).toBe(true);
});
