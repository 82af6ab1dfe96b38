import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const GUIDE = "docs/ARCHITECTURE.md";
/** A path is written as people say it: `lib/mail/send-message` for its file, `contracts/changes` for one inside lib. */
const ROOTS = ["", "lib"];
const ENDINGS = ["", ".ts", ".tsx", ".mjs"];

test("every path of the walk exists", () => {
	expect(existsSync(GUIDE), `${GUIDE} is missing`).toBe(true);
	const paths = walk(readFileSync(GUIDE, "utf8"));
	expect(paths.length).toBeGreaterThan(5);
	expect(paths.filter((name) => !exists(name))).toEqual([]);
});

/** What stands in backticks and looks like a path, in the section whose heading speaks of the walk. */
function walk(guide: string): string[] {
	const section = guide.split(/^#{1,3} /m).find((part) => /^.*\bwalk\b/i.test(part.split("\n")[0] ?? "")) ?? "";
	return [...section.matchAll(/`([^`\n]+)`/g)]
		.map(([, code]) => code ?? "")
		.filter((code) => /^[\w@().[\]-]+(\/[\w@().[\]-]+)+\/?$|^[\w-]+\.(ts|tsx|mjs)$/.test(code));
}

function exists(name: string): boolean {
	return ROOTS.some((root) => ENDINGS.some((ending) => existsSync(path.join(root, name + ending))));
}
