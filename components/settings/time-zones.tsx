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

function fold(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[_/,\s]+/g, " ")
		.toLowerCase()
		.trim();
}
