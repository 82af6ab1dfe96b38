import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../tests/fixtures/chromium";
import { socialPicture } from "./drawings/social-picture";

/** Draws the icons of every platform from the one logo: `npx tsx scripts/draw-icons.ts`. The files are committed. */
async function drawAll(): Promise<void> {
	mkdirSync("public/icons", { recursive: true });
	const browser = await chromium.launch(findChromium());
	const svg = readFileSync("app/icon.svg", "utf8");
	for (const size of [192, 512]) {
		await draw(browser, svg, size, `public/icons/icon-${size}.png`);
		// Maskable icons: only the central circle of 80% is always visible.
		await draw(browser, square(logo({ share: 0.54, ...ON_INK })), size, `public/icons/maskable-${size}.png`);
		await draw(browser, cutOut(0.74), size, `public/icons/monochrome-${size}.png`);
	}
	// Apple rounds the corners itself.
	await draw(browser, square(logo({ share: 0.64, ...ON_INK })), 180, "app/apple-icon.png");
	writeFileSync("app/favicon.ico", asIco(await draw(browser, svg, 32)));
	await drawPage(browser, socialPicture(), "app/opengraph-image.png");
	await browser.close();
}

const ON_INK = { body: "#fff", eye: "#0b1a21", wing: "#008a60" };
const BODY = "M2 19.6 11.4 10.2V8a4.8 4.8 0 0 1 9.6 0v2.6a9 9 0 0 1-9 9Z M20.9 6.3 23.8 8l-2.9 1.7Z";
const WING = "M9.1 13.3l2.6 2.6 5.6-5.6";
/** The bounding box of the logo's paths. */
const BOX = { left: 2, top: 3.2, width: 21.8, height: 16.4 };

interface LogoOptions {
	/** The logo's width as a fraction of the icon's. */
	share: number;
	body: string;
	eye: string;
	wing: string;
}

/** The logo centred in an icon of 512 by 512. */
function logo({ share, body, eye, wing }: LogoOptions): string {
	const scale = (512 * share) / BOX.width;
	const x = 256 - (BOX.left + BOX.width / 2) * scale;
	const y = 256 - (BOX.top + BOX.height / 2) * scale;
	return `<g transform="translate(${x} ${y}) scale(${scale})"><path fill="${body}" d="${BODY}"/><circle cx="17" cy="7.6" r="1.15" fill="${eye}"/>
		<path d="${WING}" fill="none" stroke="${wing}" stroke-width="2" stroke-linecap="square"/></g>`;
}

function square(inside: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="#0b1a21"/>${inside}</svg>`;
}

/** The device chooses the one colour: only the shape matters, so eye and wing are holes. */
function cutOut(share: number): string {
	const mask = logo({ share, body: "#fff", eye: "#000", wing: "#000" });
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><mask id="m">${mask}</mask><rect width="512" height="512" fill="#fff" mask="url(#m)"/></svg>`;
}

async function draw(browser: Browser, svg: string, size: number, file?: string): Promise<Buffer> {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
	const png = await page.screenshot({ path: file, omitBackground: true });
	await page.close();
	return png;
}

/** Loads the page from a file, so that it may load local fonts. */
async function drawPage(browser: Browser, html: string, file: string): Promise<void> {
	const source = path.resolve(".cache/drawing.html");
	mkdirSync(path.dirname(source), { recursive: true });
	writeFileSync(source, html);
	const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
	await page.goto(pathToFileURL(source).href);
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: file });
	await page.close();
}

/** An ICO file with one PNG of 32 by 32. */
function asIco(png: Buffer): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head.writeUInt8(32, 6);
	head.writeUInt8(32, 7);
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}

await drawAll();
