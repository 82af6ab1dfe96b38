import path from "node:path";
import { expect, test } from "vitest";
import { sources } from "./sources";

const VAGUE = /^(utils?|helpers?|misc|common|types?|constants?)$/;
const all = sources();
const names = (list: { file: string; lines: number }[]) => list.map(({ file, lines }) => `${file}: ${lines}`);

test("half of the files have at most 80 lines, and 95 of 100 fewer than 250", () => {
	const lines = all.map((source) => source.lines).sort((a, b) => a - b);
	expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80);
	expect(lines[Math.floor(lines.length * 0.95)]).toBeLessThan(250);
});

test("pages, routes and actions have fewer than 80 lines", () => {
	const entryPoints = all.filter(({ file }) => /^app\/.*\/?(page|route|actions)\.tsx?$/.test(file));
	expect(names(entryPoints.filter(({ lines }) => lines >= 80))).toEqual([]);
});

test("the server has fewer than 80 lines", () => {
	expect(names(all.filter(({ file, lines }) => file === "server.ts" && lines >= 80))).toEqual([]);
});

test("nothing is typed any", () => {
	const any = all.filter(({ file, text }) => /\.tsx?$/.test(file) && /(:|\bas|<|,|\|)\s*any\b(?!\w|\s*\()|\bany\[\]/.test(withoutWords(text)));
	expect(names(any)).toEqual([]);
});

test("file names are specific and kebab-case", () => {
	const stems = all.map(({ file }) => ({ file, stem: path.basename(file).replace(/\.(test\.)?(d\.)?(ts|tsx|mjs)$/, "") }));
	expect(stems.filter(({ stem }) => VAGUE.test(stem)).map(({ file }) => file)).toEqual([]);
	expect(stems.filter(({ stem }) => !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(stem)).map(({ file }) => file)).toEqual([]);
});

test("the environment is read in one place", () => {
	const readers = all.filter(
		({ file, text }) => !/^(lib\/core\/env\.ts|bench\/config\.ts|scripts\/|[a-z.]+\.config\.)/.test(file) && /process\.env\b/.test(withoutWords(text)),
	);
	expect(names(readers)).toEqual([]);
});

/** The code without comments and strings. */
function withoutWords(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, "")
		.replace(/(^|\s)\/\/.*$/gm, "")
		.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
