import { describe, expect, it, test } from "vitest";
import { CATALOGUES } from "./catalogues";
import { shapeOf } from "./icu";

const { en, "pt-BR": pt } = CATALOGUES;
const all = Object.entries(CATALOGUES).flatMap(([locale, catalogue]) => [...catalogue].map(([key, message]) => ({ name: `${locale} ${key}`, message })));

test("both languages have the same keys", () => {
	expect([...pt.keys()].sort()).toEqual([...en.keys()].sort());
});

test("a message has the same arguments and tags in both languages", () => {
	for (const [key, message] of en) {
		const [english, portuguese] = [shapeOf(message), shapeOf(pt.get(key) ?? "")];
		expect(portuguese.tags, key).toEqual(english.tags);
		expect(Object.keys(portuguese.args).sort(), key).toEqual(Object.keys(english.args).sort());
		for (const [name, kind] of Object.entries(english.args)) expect(kindOf(portuguese.args[name]), key).toBe(kindOf(kind));
	}
});

test("numbers in messages are formatted by language", () => {
	// In a precompiled message "#" becomes bare digits, not a formatted number.
	expect(all.filter(({ message }) => /#|\{(?:count|total|read|more|max|seconds)\}/.test(message)).map(({ name }) => name)).toEqual([]);
});

test("a plural has `one` and `other`, a select has `other`", () => {
	for (const { name, message } of all) {
		const { args, choices } = shapeOf(message);
		for (const choice of choices) {
			expect(choice.branches, name).toContain("other");
			// "=0" alone tests for none: there is nothing to count.
			if (args[choice.name] === "plural" && !choice.branches.every((branch) => branch === "other" || branch.startsWith("="))) {
				expect(choice.branches, name).toContain("one");
			}
		}
	}
});

test("no message is empty, padded with spaces or has an exclamation mark", () => {
	expect(all.filter(({ message }) => message.trim() !== message || message === "" || /!|Oops/.test(message)).map(({ name }) => name)).toEqual([]);
});

describe("parsing a message", () => {
	it("finds arguments inside branches, tags and kinds", () => {
		expect(shapeOf("{count, plural, one {<b>{name}</b> wrote} other {# wrote on {day, date, short}}}")).toEqual({
			args: { count: "plural", name: "text", day: "date" },
			tags: ["b"],
			choices: [{ name: "count", branches: ["one", "other"] }],
		});
	});
	it("reads a quoted brace as text", () => {
		expect(shapeOf("It's '{'here'}' and {there}").args).toEqual({ there: "text" });
	});
	it.each(["{open", "closed}", "{count, plural, one {x}", "{}"])("refuses %s", (message) => {
		expect(() => shapeOf(message)).toThrow();
	});
});

/** One language may inflect where the other does not: "3 read", but "3 lidas". Both take a number. */
function kindOf(kind: string | undefined): string | undefined {
	return kind === "plural" ? "number" : kind;
}
