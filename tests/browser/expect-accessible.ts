import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const axe = createRequire(import.meta.url).resolve("axe-core");

/** Has axe look at the page as it stands; fails with what it finds. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await readFile(axe, "utf8"));
	const violations = await page.evaluate(async () => {
		const { violations } = await (
			window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
		).axe.run({ resultTypes: ["violations"] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
	});
	expect(violations, page.url()).toEqual([]);
}
