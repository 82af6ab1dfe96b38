import type { Page, Route } from "@playwright/test";

/** What happens to the responses of server actions. */
type Outcome = "lost" | "held";

/**
 * From here on the server runs the page's actions, and their responses are dropped, or held until `release` is called.
 * Page loads are not affected.
 */
export async function interceptActionResponses(page: Page, outcome: Outcome): Promise<{ release: () => Promise<void> }> {
	let isReleased = false;
	let resolveReleased = () => {};
	const released = new Promise<void>((resolve) => {
		resolveReleased = resolve;
	});
	const held = new Set<Promise<void>>();
	const hold = async (route: Route) => {
		const response = await route.fetch();
		if (outcome === "lost") return route.abort("connectionreset");
		await released;
		await route.fulfill({ response }).catch(() => undefined);
	};
	await page.route("**/*", async (route) => {
		if (isReleased || route.request().headers()["next-action"] === undefined) return route.continue();
		const handled = hold(route);
		held.add(handled);
		await handled.finally(() => held.delete(handled));
	});
	return {
		// The interception stays: ending it while a request is paused makes the browser send it again, or drops it.
		release: async () => {
			isReleased = true;
			resolveReleased();
			await Promise.allSettled(held);
		},
	};
}
