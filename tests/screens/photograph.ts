import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { findChromium } from "../fixtures/chromium";
import { contactSheet, type Picture } from "./contact-sheet";
import { startDemo } from "./demo";
import { SCREENS, type Screen } from "./screens";
import { show } from "./show";
import { type Look, SIZES, Visitors } from "./visitors";

const FOLDER = "screenshots";
const AT_ONCE = 2;

const LOOKS: Look[] = (["desktop", "phone"] as const).flatMap((size): Look[] => [
	...(["light", "dark"] as const).flatMap((theme) => (["en", "pt-BR"] as const).map((locale) => ({ size, theme, locale }))),
	{ size, theme: "dark", locale: "en", forced: true },
]);

/** Photographs every screen in every look, or those that are named: `npm run screenshots -- inbox ledger`. */
async function main(names: string[]): Promise<void> {
	const unknown = names.filter((name) => !SCREENS.some((screen) => screen.name === name));
	if (unknown.length > 0) throw new Error(`No screen is called ${unknown.join(", ")}. There are: ${SCREENS.map(({ name }) => name).join(", ")}.`);
	const wanted = SCREENS.filter(({ name }) => names.length === 0 || names.includes(name));
	if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	const server = await startDemo();
	const visitors = new Visitors(await chromium.launch(findChromium()), server.url);
	const pictures: Picture[] = [];
	try {
		// Looks in the outer loop, so that what one screen changes is the same for all looks; each in a fresh browser.
		for (const look of LOOKS) {
			const screens = wanted.filter(({ onlyOn }) => !onlyOn || onlyOn === look.size);
			await Promise.all(
				Array.from({ length: AT_ONCE }, async () => {
					for (let screen = screens.shift(); screen; screen = screens.shift()) pictures.push(await photograph(screen, look, visitors));
				}),
			);
			await visitors.browser.close();
			visitors.browser = await chromium.launch(findChromium());
		}
	} finally {
		await visitors.browser.close();
		await server.stop();
		server.clear();
	}
	pictures.sort((a, b) => place(a) - place(b) || a.look.localeCompare(b.look));
	writeFileSync(path.join(FOLDER, "index.html"), contactSheet(pictures));
	const failed = pictures.filter(({ file }) => !file);
	console.log(`\n${pictures.filter(({ file }) => file).length} pictures in ${FOLDER}/index.html`);
	if (failed.length > 0) process.exitCode = 1;
}

async function photograph(screen: Screen, look: Look, visitors: Visitors): Promise<Picture> {
	const theme = look.forced ? "forced" : look.theme;
	const lookName = `${look.size} ${theme} ${look.locale}`;
	const picture = { screen: screen.name, look: lookName, size: look.size };
	try {
		const { page } = await show(screen, look, visitors);
		const file = `${[screen.name, look.size, theme, look.locale].join(".")}.png`;
		await page.screenshot({ path: path.join(FOLDER, file), animations: "disabled" });
		await page.context().close();
		console.log(`${screen.name}, ${lookName}`);
		return { ...picture, file };
	} catch (error) {
		const reason = String(error).split("\n")[0];
		console.log(`${screen.name}, ${lookName}: ${reason}`);
		return { ...picture, missing: reason };
	}
}

function place({ screen, size }: Picture): number {
	return SCREENS.findIndex(({ name }) => name === screen) * 10 + Object.keys(SIZES).indexOf(size);
}

await main(process.argv.slice(2));
