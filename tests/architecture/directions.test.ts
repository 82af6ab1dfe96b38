import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Classes and declarations with physical sides, where logical sides are required. */
const PHYSICAL_CLASS =
	/(?<![\w-])-?(?:(?:(?:scroll-)?[mp][lr]|left|right)-[\w[(]|(?:border-[lr]|rounded-(?:[lr]|[tb][lr]))(?=[-"'\s`!])|(?:text|float|clear)-(?:left|right)\b)/;
const PHYSICAL_STYLE =
	/(?<![\w-])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b|(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius|(?<![\w-])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const PHYSICAL_PROPERTY =
	/\b(?:margin|padding|border)(?:Left|Right)\b|\bborder(?:Top|Bottom)(?:Left|Right)Radius\b|\btextAlign:\s*"(?:left|right)"|(?<=style=\{\{[^}]*)\b(?:left|right):/;

test("styles use logical sides, so that the interface works right to left", () => {
	const files = list("app", "components");
	expect(files.length).toBeGreaterThan(80);
	const found = files.flatMap((file) =>
		readFileSync(file, "utf8")
			.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ""))
			.split("\n")
			.flatMap((line, index) => (isPhysical(file, line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
	);
	expect(found).toEqual([]);
});

test.each(["ml-2", "-mr-px", "max-md:pl-4", "left-0", "md:right-[3px]", "text-left", "border-l", "rounded-tl-2", "pr-(--x)", "border-r!"])(
	"%s is found",
	(name) => {
		expect(isPhysical("x.tsx", `<p className="flex ${name}">`)).toBe(true);
	},
);

test.each(["ms-2", "pe-px", "start-0", "text-start", "border-s", "rounded-ss-2", "translate-x-1/2", "place-items-center", "leading-4", "me-auto"])(
	"%s is allowed",
	(name) => {
		expect(isPhysical("x.tsx", `<p className="flex ${name}">`)).toBe(false);
	},
);

test.each([
	["margin-left: 2px;", true],
	["left: 0;", true],
	["text-align: right;", true],
	["border-top-left-radius: 2px;", true],
	["margin-inline-start: 2px;", false],
	["inset-inline-end: 0;", false],
	["border-inline-start: 1px solid;", false],
])("in a sheet, %s: %s", (line, physical) => {
	expect(isPhysical("x.css", line)).toBe(physical);
});

function isPhysical(file: string, line: string): boolean {
	return file.endsWith(".css") ? PHYSICAL_STYLE.test(line) : PHYSICAL_CLASS.test(line) || PHYSICAL_PROPERTY.test(line);
}

function list(...folders: string[]): string[] {
	const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...folders], { encoding: "utf8" });
	return files.split("\n").filter((file) => /\.(tsx|css)$/.test(file));
}
