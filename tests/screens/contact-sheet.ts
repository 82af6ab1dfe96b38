import { SIZES } from "./visitors";

/** One picture of the sheet, or the error where there is none. */
export interface Picture {
	screen: string;
	look: string;
	size: keyof typeof SIZES;
	file?: string;
	missing?: string;
}

/** Every picture on one page, a line for each screen. */
export function contactSheet(pictures: readonly Picture[]): string {
	const screens = [...new Set(pictures.map(({ screen }) => screen))];
	const lineOf = (name: string) => pictures.filter(({ screen }) => screen === name).map(figure);
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pombo, every screen</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #888; color: #000 }
section { margin-bottom: 32px } div { display: flex; gap: 12px; overflow-x: auto; align-items: start }
figure { margin: 0; flex: none } img { display: block; height: 420px; width: auto } figcaption { padding: 4px 0 }
h2 { position: sticky; inset-inline-start: 0; font-size: 16px }
</style>
<h1>Every screen</h1>
<nav>${screens.map((name) => `<a href="#${name}">${name}</a>`).join(" · ")}</nav>
${screens.map((name) => `<section id="${name}"><h2>${name}</h2><div>${lineOf(name).join("")}</div></section>`).join("\n")}
</html>
`;
}

function figure({ look, size, file, missing }: Picture): string {
	const { width, height } = SIZES[size];
	return file
		? `<figure><a href="${file}"><img loading="lazy" src="${file}" width="${width}" height="${height}" alt="${file}"></a><figcaption>${look}</figcaption></figure>`
		: `<figure><figcaption>${look}: ${missing}</figcaption></figure>`;
}
