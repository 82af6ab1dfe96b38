import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";

const CACHED_MAX = 20_000;

/** An account's counts as last announced, and the change number for which they are valid. */
interface CachedCounts {
	modseq: number;
	counts: CountsView;
}

/** The counts at exactly this change number, if this process announced them and has seen every change since. */
export function cachedCounts(id: AccountId, modseq: number): CountsView | undefined {
	const cached = countsCache().get(id);
	return cached?.modseq === modseq ? cached.counts : undefined;
}

/** Call after the commit that gave the account its new number, with the new counts, or the old ones if none changed. */
export function cacheCounts(id: AccountId, modseq: number, counts: CountsView | undefined): void {
	const cache = countsCache();
	if (!counts) return void cache.delete(id);
	if (!cache.has(id) && cache.size >= CACHED_MAX) cache.delete(cache.keys().next().value as AccountId);
	cache.set(id, { modseq, counts });
}

function countsCache(): Map<AccountId, CachedCounts> {
	return perProcess("cached-counts", () => new Map());
}
