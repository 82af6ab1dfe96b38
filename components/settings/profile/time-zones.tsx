/** A zone's name as people read it: "America/Sao Paulo". */
export function zoneLabel(zone: string): string {
	return zone.replaceAll("_", " ");
}

/** The zones whose name contains the typed words, ignoring accents and separators; the browser's own first. */
export function findZones(zones: readonly string[], browserZone: string, typed: string): string[] {
	const words = fold(typed).split(" ").filter(Boolean);
	const found = zones.filter((zone) => words.every((word) => fold(zone).includes(word)));
	return found.includes(browserZone) ? [browserZone, ...found.filter((zone) => zone !== browserZone)] : found;
}

/** The zone that a text names exactly, or the only one it finds; null where that is ambiguous. */
export function matchZone(zones: readonly string[], typed: string): string | null {
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
