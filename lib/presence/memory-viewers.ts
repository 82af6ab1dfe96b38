import type { Clock } from "#lib/core/clock";
import type { AccountId } from "#lib/core/ids";
import type { Viewer } from "./presence";
import { FRAME_EVERY_MS, isWithin } from "./throttle";

/** How long a viewer is kept after the last report. */
export const VIEWING_KEPT_MS = 10_000;
const VIEWERS_MAX = 20_000;

interface Kept {
	viewer: Viewer;
	reportedAt: number;
	announcedAt: number | undefined;
	/** Reported since it was announced. */
	pending: boolean;
}

/** Who has which thread open; `onAnnounce` is called at most once a second for each. */
export function createViewers(clock: Clock, onAnnounce: (threadId: string, viewer: Viewer) => void) {
	const threads = new Map<string, Map<AccountId, Kept>>();
	let size = 0;

	const announce = (threadId: string, kept: Kept) => {
		if (isWithin(clock(), kept.announcedAt, FRAME_EVERY_MS)) return;
		kept.announcedAt = clock();
		kept.pending = false;
		onAnnounce(threadId, kept.viewer);
	};
	const remove = (threadId: string, accountId: AccountId) => {
		const viewers = threads.get(threadId);
		if (!viewers?.delete(accountId)) return;
		size--;
		if (viewers.size === 0) threads.delete(threadId);
	};

	return {
		/** Beyond VIEWERS_MAX at once, further ones are not kept, and not announced. */
		set(threadId: string, viewer: Viewer): void {
			const viewers = threads.get(threadId) ?? new Map<AccountId, Kept>();
			const before = viewers.get(viewer.id);
			if (!before && size >= VIEWERS_MAX) return;
			const kept = { viewer, reportedAt: clock(), announcedAt: before?.announcedAt, pending: true };
			if (!before) size++;
			viewers.set(viewer.id, kept);
			threads.set(threadId, viewers);
			announce(threadId, kept);
		},

		list(threadId: string): Viewer[] {
			return [...(threads.get(threadId)?.values() ?? [])]
				.filter(({ reportedAt }) => isWithin(clock(), reportedAt, VIEWING_KEPT_MS))
				.map(({ viewer }) => viewer);
		},

		/** The account's last socket closed. */
		remove(accountId: AccountId): void {
			for (const threadId of threads.keys()) remove(threadId, accountId);
		},

		tick(): void {
			for (const [threadId, viewers] of threads) {
				for (const [accountId, kept] of viewers) {
					if (!isWithin(clock(), kept.reportedAt, VIEWING_KEPT_MS)) remove(threadId, accountId);
					else if (kept.pending) announce(threadId, kept);
				}
			}
		},
	};
}
