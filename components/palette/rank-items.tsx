import { match } from "./match";
import type { PaletteItem } from "./palette-item";

/** Those that hold what was typed, the closest first; found by what stands beside them too, but after the others. */
export function rankItems(items: PaletteItem[], query: string, max: number): PaletteItem[] {
	const found: { item: PaletteItem; rank: number }[] = [];
	for (const item of items) {
		const inWords = match(item.words, query);
		const rank = inWords?.rank ?? (item.aside ? 10 + (match(item.aside, query)?.rank ?? Number.NaN) : Number.NaN);
		if (!Number.isNaN(rank)) found.push({ item: { ...item, ranges: inWords?.ranges }, rank });
	}
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, max)
		.map(({ item }) => item);
}
