import type { PersonView } from "#lib/contracts/views";

/**
 * The suggestions for a query. Until its own results arrive, those of the previous query that still match, so that the
 * list does not flicker and a quick Enter does not choose a wrong person. An exact handle comes first.
 */
export function suggestionsFor(query: string, found: { query: string; people: PersonView[] }): PersonView[] {
	if (query === "") return [];
	const folded = fold(query);
	const matching = found.query === query ? found.people : found.people.filter((person) => matches(person, folded));
	const exact = matching.find(({ handle }) => handle === folded);
	return exact ? [exact, ...matching.filter((person) => person !== exact)] : matching;
}

/** Matches like the directory: the start of a handle, or of a word of the name. */
function matches({ handle, name }: PersonView, folded: string): boolean {
	return handle.startsWith(folded) || ` ${fold(name)}`.includes(` ${folded}`);
}

function fold(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
