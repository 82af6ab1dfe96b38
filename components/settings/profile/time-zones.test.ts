import { expect, test } from "vitest";
import { findZones, matchZone, zoneLabel } from "./time-zones";

const ZONES = ["Africa/Abidjan", "America/Argentina/Buenos_Aires", "America/Sao_Paulo", "Europe/Lisbon", "Etc/UTC"];

test("the browser's own zone comes first, and only once", () => {
	expect(findZones(ZONES, "Europe/Lisbon", "")).toEqual(["Europe/Lisbon", "Africa/Abidjan", "America/Argentina/Buenos_Aires", "America/Sao_Paulo", "Etc/UTC"]);
	expect(findZones(ZONES, "Mars/Olympus", "")).toEqual(ZONES);
});

test.each(["sao paulo", "São Paulo", "america/sao", "PAULO am", "  sao_pau"])("%j finds São Paulo and no other", (typed) => {
	expect(findZones(ZONES, "Europe/Lisbon", typed)).toEqual(["America/Sao_Paulo"]);
});

test("text that matches no zone finds none", () => {
	expect(findZones(ZONES, "Europe/Lisbon", "olympus")).toEqual([]);
	expect(zoneLabel("America/Argentina/Buenos_Aires")).toBe("America/Argentina/Buenos Aires");
});

test.each([
	["lisb", "Europe/Lisbon"],
	["europe / lisbon", "Europe/Lisbon"],
	["america", null],
	["olympus", null],
])("%j left in the field means %j", (typed, meant) => {
	expect(matchZone(ZONES, typed)).toBe(meant);
});
