import type { Page } from "@playwright/test";

/** What becomes of an answer of the server's to something a page did. */
type Fate = "lost" | "held";

/**
 * From here on the server does what the page asks, and its answers are lost on the way, or held until `release` is called.
 * Loading pages goes on as usual.
 */
export async function interceptAnswers(page: Page, fate: Fate): Promise<{ release: () => Promise<void> }> {
	let open = () => {};
	const released = new Promise<void>((resolve) => {
		open = resolve;
	});
	await page.route("**/*", async (route) => {
		if (route.request().headers()["next-action"] === undefined) return route.continue();
		const response = await route.fetch();
		if (fate === "lost") return route.abort("connectionreset");
		await released;
		await route.fulfill({ response }).catch(() => undefined);
	});
	return {
		release: async () => {
			open();
			await page.unroute("**/*");
		},
	};
}
