import { match } from "./match";
import type { PaletteItem } from "./palette-item";

/** The items that match the query, best first; matches in `aside` only come after those in the label. */
export function rankItems(items: PaletteItem[], query: string, max: number): PaletteItem[] {
	const found: { item: PaletteItem; rank: number }[] = [];
	for (const item of items) {
		const inLabel = match(item.label, query);
		const rank = inLabel?.rank ?? (item.aside ? 10 + (match(item.aside, query)?.rank ?? Number.NaN) : Number.NaN);
		if (!Number.isNaN(rank)) found.push({ item: { ...item, ranges: inLabel?.ranges }, rank });
	}
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, max)
		.map(({ item }) => item);
}
