import type { Screen } from "./screens";
import type { Look, Visit, Visitors } from "./visitors";

/** Goes to a screen and brings it into its state; whoever asked closes the page's context. */
export async function show(screen: Screen, look: Look, visitors: Visitors): Promise<Visit> {
	const visit = await visitors.visit(screen.who, look);
	const { page } = visit;
	try {
		await page.goto(screen.path);
		if (screen.who !== "stranger" && !screen.path.startsWith("/no/")) {
			// In the page, not in view: a letter on a phone covers the words.
			await page.getByText(visit.words("connection.connected"), { exact: true }).first().waitFor({ state: "attached" });
		}
		await screen.first?.(visit);
		await page.evaluate(() => document.fonts.ready);
		return visit;
	} catch (error) {
		await page.context().close();
		throw error;
	}
}
