import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const GUIDES = ["docs/ARCHITECTURE.md", "docs/asvs.md", "CONTRIBUTING.md"];
/** A path is written from the top, or as the import alias writes it, without its ending. */
const ENDINGS = ["", ".ts", ".tsx", ".mjs"];
/** Placeholder names in a guide. */
const EXAMPLES = /(^|\/)x(\.|$)|…/;

test.each(GUIDES)("every path that %s names exists", (guide) => {
	const paths = pathsIn(readFileSync(guide, "utf8"));
	expect(paths.length).toBeGreaterThan(5);
	expect(paths.filter((name) => !ENDINGS.some((ending) => existsSync(path.join(name + ending))))).toEqual([]);
});

/** Paths in backticks that begin with a folder of the repository. */
function pathsIn(guide: string): string[] {
	return [...guide.matchAll(/`([^`\n]+)`/g)]
		.map(([, code]) => code ?? "")
		.filter((code) => /^(app|components|lib|scripts|tests|docs|bench|prisma)\/[\w@().[\]/-]+$/.test(code) && !EXAMPLES.test(code));
}
