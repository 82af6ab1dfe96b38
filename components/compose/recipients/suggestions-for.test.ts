import { expect, test } from "vitest";
import type { PersonView } from "#lib/contracts/views";
import { suggestionsFor } from "./suggestions-for";

const person = (handle: string, name: string): PersonView => ({ handle, name, kind: "person" });
const bruno = person("bruno", "Bruno Lima");
const ines = person("ines", "Inês Mãe d'Água");
const aline = person("aline", "Aline Brunoni");

const handles = (query: string, asked: string, people: PersonView[]) => suggestionsFor(query, { query: asked, people }).map(({ handle }) => handle);

test.each([
	["nothing typed offers nobody", "", "b", [bruno], []],
	["the answer to what is typed is offered as it came", "br", "br", [aline, bruno], ["aline", "bruno"]],
	["an earlier answer offers only whom the text still means", "bru", "b", [aline, bruno, ines], ["aline", "bruno"]],
	["somebody of an earlier answer who is not meant any more is not offered", "carla", "b", [bruno], []],
	["accents and capitals do not count", "MAE", "m", [ines], ["ines"]],
	["whoever bears the whole handle comes first", "bruno", "bruno", [aline, bruno], ["bruno", "aline"]],
])("%s", (_, query, asked, people, offered) => {
	expect(handles(query, asked, people)).toEqual(offered);
});
