import type { Change } from "#lib/contracts/changes/change";

/** About a frame: what arrives within it is painted together anyway. */
export const BATCH_MS = 16;

/**
 * Applies the first change at once, and those that follow within BATCH_MS together: hundreds may arrive in a burst, as when a
 * mailbox is marked read elsewhere, and a rendering for each would not keep up. `apply` gets them in their order.
 */
export function batchChanges(apply: (changes: readonly Change[]) => void): (change: Change) => void {
	let waiting: Change[] | null = null;
	const flush = () => {
		const changes = waiting ?? [];
		waiting = changes.length > 0 ? [] : null;
		if (changes.length === 0) return;
		setTimeout(flush, BATCH_MS);
		apply(changes);
	};
	return (change) => {
		if (waiting) {
			waiting.push(change);
			return;
		}
		waiting = [change];
		flush();
	};
}
