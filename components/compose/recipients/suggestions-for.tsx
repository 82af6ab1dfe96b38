import type { PersonView } from "#lib/contracts/views";

/**
 * Whom to offer for what is typed now. Until its own answer is here, those of the last one whom it still means, so that
 * the list does not blink and nobody else is taken by a quick Enter. Whoever bears the very handle comes first.
 */
export function suggestionsFor(query: string, found: { query: string; people: PersonView[] }): PersonView[] {
	if (query === "") return [];
	const wanted = fold(query);
	const meant = found.query === query ? found.people : found.people.filter((person) => isMeant(person, wanted));
	const bearer = meant.find(({ handle }) => handle === wanted);
	return bearer ? [bearer, ...meant.filter((person) => person !== bearer)] : meant;
}

/** As the directory finds people: by the beginning of a handle, or of a word of a name. */
function isMeant({ handle, name }: PersonView, wanted: string): boolean {
	return handle.startsWith(wanted) || ` ${fold(name)}`.includes(` ${wanted}`);
}

function fold(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
