import { expect, test } from "vitest";
import type { PersonView } from "#lib/contracts/views";
import { suggestionsFor } from "./suggestions-for";

const person = (handle: string, name: string): PersonView => ({ handle, name, kind: "person" });
const bruno = person("bruno", "Bruno Lima");
const ines = person("ines", "Inês Mãe d'Água");
const aline = person("aline", "Aline Brunoni");

const handles = (query: string, foundFor: string, people: PersonView[]) => suggestionsFor(query, { query: foundFor, people }).map(({ handle }) => handle);

test.each([
	["an empty query has no suggestions", "", "b", [bruno], []],
	["results of the same query are offered in their order", "br", "br", [aline, bruno], ["aline", "bruno"]],
	["of earlier results only those that match are offered", "bru", "b", [aline, bruno, ines], ["aline", "bruno"]],
	["earlier results that no longer match are not offered", "carla", "b", [bruno], []],
	["accents and case are ignored", "MAE", "m", [ines], ["ines"]],
	["an exact handle comes first", "bruno", "bruno", [aline, bruno], ["bruno", "aline"]],
])("%s", (_, query, foundFor, people, offered) => {
	expect(handles(query, foundFor, people)).toEqual(offered);
});
