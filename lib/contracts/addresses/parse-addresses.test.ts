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

/** As copied from Gmail, Outlook, Apple Mail, Thunderbird, Excel, Teams, chats and lists; expected as `name <address>` if a name was parsed. */
test.each([
	["'ana@team.example'", ["ana@team.example"]],
	["ana@team.example (Ana Souza)", ["Ana Souza <ana@team.example>"]],
	["• ana", ["ana"]],
	["•ana\n•bia", ["ana", "bia"]],
	["•\tana\n•\tbia", ["ana", "bia"]],
	["ana，bia", ["ana", "bia"]],
	["ana、bia；caio", ["ana", "bia", "caio"]],
	["ana＠team．example", ["ana@team.example"]],
	["ana،bia؛caio", ["ana", "bia", "caio"]],
	["Ana (HR, São Paulo) <ana@team.example>", ["Ana <ana@team.example>"]],
	["Ana Souza <ana@x>, Bia Lima <bia@x>", ["Ana Souza <ana@x>", "Bia Lima <bia@x>"]],
	["Ana Souza <ana@x>; Bia Lima <bia@x>;", ["Ana Souza <ana@x>", "Bia Lima <bia@x>"]],
	["Souza, Ana <ana@x>; de Lima Alves, Bia <bia@x>", ["Souza, Ana <ana@x>", "de Lima Alves, Bia <bia@x>"]],
	["Souza, Ana <ana@x>", ["Souza, Ana <ana@x>"]],
	["Souza, Ana (HR) <ana@x>, Lima, Bia <bia@x>", ["Souza, Ana <ana@x>", "Lima, Bia <bia@x>"]],
	['"Souza, Ana" <ana@x>, "Lima, Bia" <bia@x>', ["Souza, Ana <ana@x>", "Lima, Bia <bia@x>"]],
	["'Souza, Ana' <ana@x>; 'bia@x' <bia@x>", ["Souza, Ana <ana@x>", "bia@x <bia@x>"]],
	["ana, Bia <bia@x>", ["ana", "Bia <bia@x>"]],
	["Ana Souza, Bia Lima <bia@x>", ["Ana Souza", "Bia Lima <bia@x>"]],
	['"Ana \\"A\\" Souza" <ana@x>', ['Ana "A" Souza <ana@x>']],
	["“Souza, Ana” <ana@x>", ["Souza, Ana <ana@x>"]],
	["Team: ana@x, bia@x;", ["ana@x", "bia@x"]],
	["Team: Ana <ana@x>, bia@x;, caio@x", ["Ana <ana@x>", "bia@x", "caio@x"]],
	["Undisclosed recipients:;", []],
	["To: Ana <ana@x>,\r\n Bia <bia@x>\r\nCc: caio@x", ["Ana <ana@x>", "Bia <bia@x>", "caio@x"]],
	["Ana Maria de Souza\r\n <ana@x>", ["Ana Maria de Souza <ana@x>"]],
	["ana@x (Ana (the first), yes)", ["Ana (the first), yes <ana@x>"]],
	["(a comment) ana@x", ["a comment <ana@x>"]],
	["Ana Souza (ana@x)", ["Ana Souza <ana@x>"]],
	["Ana Souza (@ana)", ["Ana Souza <ana>"]],
	["Ana Souza [ana@x]", ["Ana Souza <ana@x>"]],
	["ana (Ana Souza)", ["Ana Souza <ana>"]],
	["Ana Souza ana@x", ["Ana Souza <ana@x>"]],
	["Ana Souza - ana@x", ["Ana Souza <ana@x>"]],
	["Ana Souza: ana@x", ["ana@x"]],
	["ana bia@x", ["ana", "bia@x"]],
	["ana@x bia@x", ["ana@x", "bia@x"]],
	["@ana @bia", ["ana", "bia"]],
	["@ana, @bia", ["ana", "bia"]],
	["ana @ team.example", ["ana@team.example"]],
	["1. ana\n2. bia\n10) caio", ["ana", "bia", "caio"]],
	["1.\tana@x\n2.\tbia@x", ["ana@x", "bia@x"]],
	["- ana\n* bia\n– caio\n[ ] duda\n[x] eva", ["ana", "bia", "caio", "duda", "eva"]],
	["ana • bia • caio", ["ana", "bia", "caio"]],
	["ana | bia", ["ana", "bia"]],
	["ana@x.", ["ana@x"]],
	["ana@x, bia@x.", ["ana@x", "bia@x"]],
	["<ana@x>,", ["ana@x"]],
	["<ana@x> <bia@x>", ["ana@x", "bia@x"]],
	["Ana <ana@x> Bia <bia@x>", ["Ana <ana@x>", "Bia <bia@x>"]],
	["Ana <ana@x> bia", ["Ana <ana@x>", "bia"]],
	["Ana <ana@x", ["Ana <ana@x>"]],
	["Ana <>", ["Ana"]],
	["mailto:ana@x?subject=Hello,%20you&cc=eve@x", ["ana@x"]],
	["<mailto:ana@x>", ["ana@x"]],
	["MAILTO:ana%40x,bia@x", ["ana@x", "bia@x"]],
	["[Ana](mailto:ana@x)", ["Ana <ana@x>"]],
	["Ana Souza\tana@x\nBia Lima\tbia@x", ["ana@x", "bia@x"]],
	["Name\tE-mail\tId\nAna Souza\tana@x\t17\nBia Lima\tbia@x\t18", ["ana@x", "bia@x"]],
	["ana\tbia\tcaio", ["ana", "bia", "caio"]],
	["ana\u00a0\nbia\u2028caio\u0085duda", ["ana", "bia", "caio", "duda"]],
	["\u202aana@x\u202c", ["ana@x"]],
	["an\u200ba\u00ad@x\ufeff", ["ana@x"]],
	["Ana@Team.Example", ["Ana@Team.Example"]],
	["ana, ANA, ana", ["ana"]],
	['"a@evil" <b@x>', ["a@evil <b@x>"]],
	["a@evil <b@x>", ["a@evil <b@x>"]],
	['"a@evil" b@x', ["a@evil <b@x>"]],
	["b@x (a@evil)", ["a@evil <b@x>"]],
	['"Evil <a@evil>" <b@x>', ["Evil <a@evil> <b@x>"]],
	['"ana@x"', ["ana@x"]],
	["o'neil@x, O'Neil <o'neil@x>", ["o'neil@x"]],
	["‘ana@x’", ["ana@x"]],
	["`ana`, *bia*, **caio**", ["ana", "bia", "caio"]],
	["ana:", ["ana"]],
	["Maria das Dores", ["Maria das Dores"]],
	["山田 太郎 <taro@x>", ["山田 太郎 <taro@x>"]],
	["ana+tag@x;bia_c-d.e@x", ["ana+tag@x", "bia_c-d.e@x"]],
])("pasted %j is %j", (text, people) => {
	expect(parseAddresses(text).map(({ address, name }) => (name ? `${name} <${address}>` : address))).toEqual(people);
});

test("a repeated address is returned once, at its first position", () => {
	expect(parseAddresses("ana, bia, ANA, Bia <bia>").map(({ address }) => address)).toEqual(["ana", "bia"]);
});

test.each(["(", "(a", '"a', "<", "<a", "a@", "Ana, ", "Ana <a@x>, ", "• ", "mailto:", "1. ", "\t", "Team: ", " @ ", "“"])(
	"256 KiB of %j are parsed in linear time",
	(piece) => {
		const began = performance.now();
		parseAddresses(piece.repeat(Math.ceil(262_144 / piece.length)));
		expect(performance.now() - began).toBeLessThan(20_000);
	},
);

test.each(['"', "<", ">", '"<', "<<a>>", '"a" <', "a <b", '"unclosed, ana\nbia', ",".repeat(10_000), "<".repeat(10_000), '"'.repeat(10_001)])(
	"never throws or hangs on %j",
	(text) => {
		expect(Array.isArray(parseAddresses(text))).toBe(true);
	},
);

test("a line end always separates, even inside an unclosed quote", () => {
	expect(parseAddresses('"unclosed, ana\nbia').at(-1)).toEqual({ address: "bia" });
});

test("ten thousand addresses are parsed", () => {
	expect(parseAddresses(Array.from({ length: 10_000 }, (_, n) => `Person ${n} <p${n}@x>`).join(", "))).toHaveLength(10_000);
});
