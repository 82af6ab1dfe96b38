import { describe, expect, it } from "vitest";
import { parseAddresses } from "./parse-addresses";

describe("parseAddresses", () => {
	it("reads what people paste from other programs", () => {
		expect(parseAddresses('Ann <ann@x>, bob; "C, D" <c@z>')).toEqual([{ address: "ann@x", name: "Ann" }, { address: "bob" }, { address: "c@z", name: "C, D" }]);
	});

	it.each([
		["ana", ["ana"]],
		[" @ana ,, ; ", ["ana"]],
		["ana\nbruno\r\ncarla", ["ana", "bruno", "carla"]],
		["ana@x bruno@y", ["ana@x", "bruno@y"]],
		["mailto:ana@x", ["ana@x"]],
		["<ana@x>;<bruno@y>", ["ana@x", "bruno@y"]],
		["", []],
		[" , ;\n", []],
	])("reads %j", (text, addresses) => {
		expect(parseAddresses(text).map(({ address }) => address)).toEqual(addresses);
	});

	it("keeps what is no address, so that it can be shown as wrong", () => {
		expect(parseAddresses("Ann Smith")).toEqual([{ address: "Ann Smith" }]);
	});

	it("loses nothing to a quote or a bracket that never closes", () => {
		expect(parseAddresses('"Ann, bob\nAna <ana@x')).toEqual([{ address: '"Ann, bob' }, { address: "ana@x", name: "Ana" }]);
	});

	it("takes hostile input in its stride", () => {
		expect(parseAddresses("<".repeat(20_000)).length).toBeLessThanOrEqual(1);
		expect(parseAddresses(`${'"'.repeat(9_999)},`.repeat(3)).length).toBeGreaterThan(0);
	});
});
