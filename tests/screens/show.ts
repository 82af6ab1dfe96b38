import type { Screen } from "./screens";
import type { Look, Visit, Visitors } from "./visitors";

/** Opens a screen and brings it into its state; the caller closes the page's context. */
export async function show(screen: Screen, look: Look, visitors: Visitors): Promise<Visit> {
	const visit = await visitors.visit(screen.who, look);
	const { page } = visit;
	try {
		await page.goto(screen.path);
		if (screen.who !== "stranger" && !screen.path.startsWith("/no/")) {
			// Attached, not visible: on a phone an open letter covers it.
			await page.getByText(visit.translate("connection.connected"), { exact: true }).first().waitFor({ state: "attached" });
		}
		await screen.prepare?.(visit);
		await page.evaluate(() => document.fonts.ready);
		return visit;
	} catch (error) {
		await page.context().close();
		throw error;
	}
}
