import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

/** What axe brings into the page, as far as it is asked here. */
interface Axe {
	configure(rules: object): void;
	run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** Has axe look at the page as it stands, by every rule, those of good practice too; fails with what it finds. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: Axe };
		// A menu floats above the page and holds the focus while it is open: whoever is in it looks for no landmark.
		axe.configure({ rules: [{ id: "region", selector: "body *:not([role=menu], [role=menu] *)" }] });
		const { violations } = await axe.run({ resultTypes: ["violations"] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(" | ")}`);
	});
	expect(violations, page.url()).toEqual([]);
}
