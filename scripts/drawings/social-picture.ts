import path from "node:path";
import { pathToFileURL } from "node:url";

const FONT = pathToFileURL(path.resolve("node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2")).href;

/** The copies of one letter by state, and the height of each state's bar, as in the product's delivery strip. */
const COPIES = { read: 62, delivered: 30, off: 6, sent: 12, queued: 4 };
const HEIGHTS = { read: 100, off: 72, delivered: 72, sent: 45, queued: 20 };
const STEP = 9.29;

/** The page of the Open Graph image, 1200 by 630: the three words with their icons. */
export function socialPicture(): string {
	return `<!doctype html><meta charset="utf-8"><style>
		@font-face { font-family: Sans; font-weight: 400 700; src: url("${FONT}"); }
		* { margin: 0; box-sizing: border-box; }
		body { width: 1200px; height: 630px; background: #f6f8f9; color: #0b1a21; font-family: Sans; display: grid; grid-template: 96px 1fr 116px / minmax(0, 1fr); padding-inline: 72px; overflow: hidden; }
		header { display: flex; align-items: center; gap: 14px; padding-top: 12px; }
		main { display: grid; grid-template-columns: 1fr 340px; align-items: end; padding-bottom: 46px; }
		h1 { font-weight: 560; font-size: 116px; line-height: 114px; letter-spacing: -0.056em; }
		h1 span { display: grid; grid-template-columns: 124px auto; align-items: center; column-gap: 26px; justify-content: start; }
		h1 svg { width: 124px; height: 87px; margin-top: 6px; overflow: visible; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
		p { font-size: 25px; line-height: 34px; letter-spacing: -0.011em; text-wrap: pretty; padding-bottom: 14px; }
		footer svg { display: block; width: 1056px; }
	</style>
	<header>${LOGO}${WORDMARK}</header>
	<main><h1><span>${SENT}Sent.</span><span>${DELIVERED}Delivered.</span><span>${READ}Read.</span></h1>
	<p>Real-time email for teams. For every copy you send, you see where it is.</p></main>
	<footer>${deliveryStrip()}</footer>`;
}

const LOGO = `<svg width="50" height="44" viewBox="0 0 25 22"><path d="M2 19.6 11.4 10.2V8a4.8 4.8 0 0 1 9.6 0v2.6a9 9 0 0 1-9 9Z M20.9 6.3 23.8 8l-2.9 1.7Z" fill="#0b1a21"/>
	<circle cx="17" cy="7.6" r="1.15" fill="#f6f8f9"/><path d="M9.1 13.3l2.6 2.6 5.6-5.6" fill="none" stroke="#1fe0a4" stroke-width="1.9" stroke-linecap="square"/></svg>`;
const WORDMARK = `<svg height="37" viewBox="1.8 0 76 23.4" fill="none" stroke="#0b1a21" stroke-width="2.7" style="margin-top:5px"><path d="M3.2 7v16.4"/><circle cx="8.2" cy="12.8" r="5"/><circle cx="22" cy="12.8" r="5"/>
	<path d="M31.4 19.1V6.6M31.4 11.2a3.6 3.6 0 0 1 7.2 0v7.9M38.6 11.2a3.6 3.6 0 0 1 7.2 0v7.9M51 0v19.1"/><circle cx="56" cy="12.8" r="5"/><circle cx="70" cy="12.8" r="5"/></svg>`;
const SENT = `<svg viewBox="0 0 20 14"><path d="M5.6 7.5 8.6 10.5 14.6 4"/></svg>`;
const DELIVERED = `<svg viewBox="0 0 20 14"><path d="M3 7.5 6 10.5 11.6 4"/><path d="M9.3 9 10.8 10.5 16.9 4"/></svg>`;
const READ = `<svg viewBox="0 0 20 14"><rect y="0.5" width="20" height="13" rx="6.5" fill="#008a60" stroke="none"/><g stroke="#fff"><path d="M4.4 7.3 6.7 9.6 11 4.7"/><path d="M9.2 8.6 10.2 9.6 15.4 4.7"/></g></svg>`;

function deliveryStrip(): string {
	const steps = Object.entries(COPIES).flatMap(([step, count]) => Array.from({ length: count }, () => step as keyof typeof HEIGHTS));
	const bars = steps.map((step, index) => {
		const [x, height] = [index * STEP, HEIGHTS[step]];
		if (step === "off")
			return `<rect x="${x + 0.75}" y="${100 - height + 0.75}" width="5.1" height="${height - 1.5}" fill="none" stroke="#35464f" stroke-width="1.5"/>`;
		return `<rect x="${x}" y="${100 - height}" width="6.6" height="${height}" fill="${step === "read" ? "#008a60" : step === "queued" ? "#526069" : "#35464f"}"/>`;
	});
	return `<svg viewBox="0 0 1056 116">${bars.join("")}<rect y="100" width="1056" height="2" fill="#74858f"/></svg>`;
}
