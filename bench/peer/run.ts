import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { findChromium } from "../../tests/fixtures/chromium";
import { describeMachine } from "../results";
import { spreadOf } from "../statistics";
import { type Figures, measureSite, warmContext } from "./measure-site";
import { findPackages } from "./packages";
import { pomboSite, roundcubeSite, type Site } from "./sites";

const LETTERS = 10_000;
const FILE = "bench/results/peer.json";

/** Measures Roundcube and Pombo with the same letters, in one browser and in turns; with `--checkout`, another build of Pombo too. */
async function main(rounds: number, other: string | undefined): Promise<void> {
	findPackages();
	const sites: Site[] = [];
	const browser = await chromium.launch(findChromium());
	try {
		console.info(`the same ${LETTERS} letters for each …`);
		sites.push(await roundcubeSite(LETTERS));
		sites.push(await pomboSite("Pombo", LETTERS));
		if (other) sites.push(await pomboSite(`Pombo in ${path.basename(other)}`, LETTERS, path.resolve(other)));
		const figures = new Map<Site, Figures>(sites.map((site) => [site, new Map()]));
		const warm = new Map<Site, BrowserContext>();
		for (const site of sites) warm.set(site, await warmContext(browser, site));
		for (let round = 0; round < rounds; round++) {
			console.info(`round ${round + 1} of ${rounds} …`);
			// The order rotates each round, so that load on the machine affects all of them.
			for (let turn = 0; turn < sites.length; turn++) {
				const site = sites[(round + turn) % sites.length] as Site;
				await measureSite(browser, warm.get(site) as BrowserContext, site, figures.get(site) as Figures);
			}
		}
		const columns = sites.map((site) => ({ name: site.name, figures: figures.get(site) as Figures }));
		mkdirSync(path.dirname(FILE), { recursive: true });
		const measured = columns.map(({ name, figures: of }) => ({ name, figures: Object.fromEntries(of) }));
		writeFileSync(FILE, JSON.stringify({ takenAt: new Date().toISOString(), machine: describeMachine(), letters: LETTERS, measured }, null, "\t"));
		console.info(`\n${table(columns)}\n\nThe middle of ${rounds} rounds. Written to ${FILE}.`);
	} finally {
		await browser.close();
		for (const site of sites) await site.close();
	}
}

/** A figure a line, the first column being the peer; each ratio is Pombo's figure over that column's. */
function table(columns: readonly { name: string; figures: Figures }[]): string {
	const [peer, pombo, ...others] = columns;
	if (!peer || !pombo) return "";
	const beside = [peer, ...others];
	const head = ["figure", ...columns.map(({ name }) => name), ...beside.map(({ name }) => `Pombo / ${name}`)];
	const rows = [...pombo.figures.keys()].map((what) => {
		const middle = (column: { figures: Figures }) => spreadOf(column.figures.get(what) ?? []).p50;
		return [what, ...columns.map((column) => middle(column).toFixed(0)), ...beside.map((column) => (middle(pombo) / middle(column)).toFixed(2))];
	});
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, checkout: { type: "string" } } });
await main(Number(values.rounds), values.checkout);
