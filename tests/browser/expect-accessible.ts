import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

/** The part of axe's API in the page that is used here. */
interface Axe {
	configure(rules: object): void;
	run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/** Runs axe on the page with every rule, best practices too; fails with the violations. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: Axe };
		// An open menu holds the focus above the page, so it needs no landmark.
		axe.configure({ rules: [{ id: "region", selector: "body *:not([role=menu], [role=menu] *)" }] });
		const { violations } = await axe.run({ resultTypes: ["violations"] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(" | ")}`);
	});
	expect(violations, page.url()).toEqual([]);
}
