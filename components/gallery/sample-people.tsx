import type { PersonView } from "#lib/contracts/views";

const person = (handle: string, name: string): PersonView => ({ handle, name, kind: "person" });

export const INES = person("ines", "Inês Carvalho");
export const FELIX = person("felix", "Felix Brandt");
export const RUI = person("rui.t", "Rui Tavares");
export const ONE_NAME = person("q", "Q");
export const LONG = person("wolfeschlegelsteinhausenbergerdorff", "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff-Vorauer");
export const ARABIC = person("layla", "ليلى حداد");
export const GROUP: PersonView = { handle: "aurora", name: "Aurora", kind: "group" };
export const ALL_PEOPLE = [INES, FELIX, RUI, ONE_NAME, LONG, ARABIC, GROUP];
