import type { CountsView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";

const KNOWN_MAX = 20_000;

/** The mailboxes' figures as an account was last told them, and the number up to which they still hold. */
interface CachedCounts {
	modseq: number;
	counts: CountsView;
}

/** The figures at exactly this number of the account, where this process told them and has seen all changes since. */
export function cachedCounts(id: AccountId, modseq: number): CountsView | undefined {
	const told = known().get(id);
	return told?.modseq === modseq ? told.counts : undefined;
}

/** What holds at the account's new number, after the commit that gave it: the new figures, or the old ones where none changed. */
export function cacheCounts(id: AccountId, modseq: number, counts: CountsView | undefined): void {
	const all = known();
	if (!counts) return void all.delete(id);
	if (!all.has(id) && all.size >= KNOWN_MAX) all.delete(all.keys().next().value as AccountId);
	all.set(id, { modseq, counts });
}

function known(): Map<AccountId, CachedCounts> {
	return perProcess("cached-counts", () => new Map());
}
