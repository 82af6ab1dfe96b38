import { describe, expect, it, test } from "vitest";
import { CATALOGUES } from "./catalogues";
import { shapeOf } from "./icu";

const { en, "pt-BR": pt } = CATALOGUES;
const all = Object.entries(CATALOGUES).flatMap(([locale, catalogue]) => [...catalogue].map(([key, words]) => ({ name: `${locale} ${key}`, words })));

test("both languages have the same keys", () => {
	expect([...pt.keys()].sort()).toEqual([...en.keys()].sort());
});

test("a message asks for the same things in both languages", () => {
	for (const [key, words] of en) {
		const [english, portuguese] = [shapeOf(words), shapeOf(pt.get(key) ?? "")];
		expect(portuguese.tags, key).toEqual(english.tags);
		expect(Object.keys(portuguese.args).sort(), key).toEqual(Object.keys(english.args).sort());
		for (const [name, kind] of Object.entries(english.args)) expect(kindOf(portuguese.args[name]), key).toBe(kindOf(kind));
	}
});

test("a figure is written as its language writes numbers", () => {
	// A plural's own sign is replaced by the bare digits once messages are parsed ahead.
	expect(all.filter(({ words }) => /#|\{(?:count|total|read|more|max|seconds)\}/.test(words)).map(({ name }) => name)).toEqual([]);
});

test("a plural says one and other, a choice says other", () => {
	for (const { name, words } of all) {
		const { args, choices } = shapeOf(words);
		for (const choice of choices) {
			expect(choice.branches, name).toContain("other");
			// "=0" alone asks whether there is any: there is nothing to count.
			if (args[choice.name] === "plural" && !choice.branches.every((branch) => branch === "other" || branch.startsWith("="))) {
				expect(choice.branches, name).toContain("one");
			}
		}
	}
});

test("no message is empty, ends in a space or shouts", () => {
	expect(all.filter(({ words }) => words.trim() !== words || words === "" || /!|Oops/.test(words)).map(({ name }) => name)).toEqual([]);
});

describe("reading a message", () => {
	it("finds arguments inside branches, tags and kinds", () => {
		expect(shapeOf("{count, plural, one {<b>{name}</b> wrote} other {# wrote on {day, date, short}}}")).toEqual({
			args: { count: "plural", name: "text", day: "date" },
			tags: ["b"],
			choices: [{ name: "count", branches: ["one", "other"] }],
		});
	});
	it("takes a quoted brace for a brace", () => {
		expect(shapeOf("It's '{'here'}' and {there}").args).toEqual({ there: "text" });
	});
	it.each(["{open", "closed}", "{count, plural, one {x}", "{}"])("refuses %s", (words) => {
		expect(() => shapeOf(words)).toThrow();
	});
});

/** One language may inflect where the other need not: "3 read", but "3 lidas". Both are told a figure. */
function kindOf(kind: string | undefined): string | undefined {
	return kind === "plural" ? "number" : kind;
}
