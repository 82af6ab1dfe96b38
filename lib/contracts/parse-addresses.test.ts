import { expect, test } from "vitest";
import { parseAddresses } from "./parse-addresses";

test.each([
	["ana", [{ address: "ana" }]],
	["ana, bia;caio\tduda\neva\r\n", ["ana", "bia", "caio", "duda", "eva"].map((address) => ({ address }))],
	['Ann <ann@x>, bob; "C, D" <c@z>', [{ address: "ann@x", name: "Ann" }, { address: "bob" }, { address: "c@z", name: "C, D" }]],
	["<ann@x>", [{ address: "ann@x" }]],
	["ann@x bob@y", [{ address: "ann@x" }, { address: "bob@y" }]],
	["Ann Smith", [{ address: "Ann Smith" }]],
	["mailto:ann@x", [{ address: "ann@x" }]],
	["@ana", [{ address: "ana" }]],
	['"Ann \\"A\\" Smith" <ann@x>', [{ address: "ann@x", name: 'Ann "A" Smith' }]],
	[" ,;, \n\t ", []],
	["", []],
])("%j is %j", (text, addresses) => {
	expect(parseAddresses(text)).toEqual(addresses);
});

test.each(['"', "<", ">", '"<', "<<a>>", '"a" <', "a <b", '"unclosed, ana\nbia', ",".repeat(10_000), "<".repeat(10_000), '"'.repeat(10_001)])(
	"never refuses or hangs on %j",
	(text) => {
		expect(Array.isArray(parseAddresses(text))).toBe(true);
	},
);

test("a line end always parts, even inside a quote that was never closed", () => {
	expect(parseAddresses('"unclosed, ana\nbia').at(-1)).toEqual({ address: "bia" });
});

test("ten thousand addresses are read at once", () => {
	expect(parseAddresses(Array.from({ length: 10_000 }, (_, n) => `Person ${n} <p${n}@x>`).join(", "))).toHaveLength(10_000);
});
