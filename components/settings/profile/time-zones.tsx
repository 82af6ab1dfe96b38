/** A zone's name as people read it: "America/Sao Paulo". */
export function zoneWords(zone: string): string {
	return zone.replaceAll("_", " ");
}

/** The zones whose name holds what was typed, however its accents and separators were typed; the browser's own first. */
export function findZones(zones: readonly string[], own: string, typed: string): string[] {
	const words = fold(typed).split(" ").filter(Boolean);
	const found = zones.filter((zone) => words.every((word) => fold(zone).includes(word)));
	return found.includes(own) ? [own, ...found.filter((zone) => zone !== own)] : found;
}

/** The one zone that a text means: called so, or the only one found by it; null where that is not clear. */
export function zoneMeant(zones: readonly string[], typed: string): string | null {
	const found = findZones(zones, "", typed);
	return found.find((zone) => fold(zone) === fold(typed)) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[_/,\s]+/g, " ")
		.toLowerCase()
		.trim();
}
