import { readPosition } from "#lib/changes/read-changes";
import type { Change } from "#lib/contracts/changes/change";
import { bus, type Wakeup } from "#lib/core/bus";
import { isPomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { logger } from "#lib/core/logger";
import { listChanges } from "#lib/mail/journal/list-changes";

/** Whoever hears an account's changes, and how far they have heard. */
export interface Follower {
	cursor: number;
	onChange(change: Change): void;
	/** The number asked from is of no use: reload, then follow from this one. */
	onResync(seq: number): void;
}

const TRY_AGAIN_MS = 1_000;

interface Stream {
	followers: Set<Follower>;
	/** Something may have happened since the journal was last read. */
	stale: boolean;
	draining: boolean;
	close(): void;
}

export interface ChangeStreams {
	/** Starts with everything after `follower.cursor`, then goes on as things happen. Answers how to stop. */
	follow(accountId: AccountId, follower: Follower): () => void;
	close(): void;
}

/**
 * One stream for each account that somebody here follows. Catching up and being live are the same walk through the
 * journal: from the furthest-behind follower on, each hears what is newer than its own number, in order and once.
 */
export function createChangeStreams(): ChangeStreams {
	const streams = new Map<string, Stream>();

	const open = (accountId: AccountId): Stream => {
		const stream: Stream = { followers: new Set(), stale: true, draining: false, close: () => {} };
		const hear = (news: Wakeup) => onWakeup(accountId, stream, news);
		bus().on(`account:${accountId}`, hear);
		stream.close = () => {
			bus().off(`account:${accountId}`, hear);
			if (streams.get(accountId) === stream) streams.delete(accountId);
		};
		streams.set(accountId, stream);
		return stream;
	};

	return {
		follow(accountId, follower) {
			const stream = streams.get(accountId) ?? open(accountId);
			stream.followers.add(follower);
			stream.stale = true;
			scheduleDrain(accountId, stream);
			return () => {
				stream.followers.delete(follower);
				if (stream.followers.size === 0) stream.close();
			};
		},
		close() {
			for (const stream of streams.values()) stream.close();
		},
	};
}

/** Whoever stands exactly where the news begins is told from memory; if anybody does not, the journal is walked. */
function onWakeup(accountId: AccountId, stream: Stream, { modseq, changes }: Wakeup): void {
	const followers = [...stream.followers];
	// What an earlier walk has told already is no news.
	if (followers.every((follower) => follower.cursor === modseq)) return;
	if (changes && !stream.draining && followers.every((follower) => follower.cursor === changes.since)) {
		try {
			const list = changes.list();
			for (const follower of followers) sendChanges(follower, list);
			return;
		} catch (error) {
			// Whoever wrote is not to pay for it: what they wrote is durable, and the journal tells the rest.
			logger().error({ err: (error as Error).name }, "news could not be told from memory");
		}
	}
	stream.stale = true;
	scheduleDrain(accountId, stream);
}

/** Tells what is newer than a follower's number, which goes along with every change: a stumble repeats nothing. */
function sendChanges(follower: Follower, changes: readonly Change[]): void {
	for (const change of changes) {
		if (change.seq <= follower.cursor) continue;
		follower.onChange(change);
		follower.cursor = change.seq;
	}
}

/** Starts after the microtasks of this turn: the letters of one shared commit are then told in one walk. */
function scheduleDrain(accountId: AccountId, stream: Stream): void {
	if (stream.draining) return;
	stream.draining = true;
	process.nextTick(() => void drain(accountId, stream));
}

async function drain(accountId: AccountId, stream: Stream): Promise<void> {
	try {
		while (stream.stale && stream.followers.size > 0) {
			stream.stale = false;
			if (await drainOnePage(accountId, stream.followers)) stream.stale = true;
		}
	} catch (error) {
		// The followers stay where they are, and the walk goes on from there in a moment.
		logger().error({ err: isPomboError(error) ? error.code : (error as Error).name }, "a change stream stumbled");
		stream.stale = true;
		setTimeout(() => scheduleDrain(accountId, stream), TRY_AGAIN_MS).unref();
	} finally {
		stream.draining = false;
	}
}

/** Walks one page from whoever is furthest behind. Answers whether there is more to walk. */
async function drainOnePage(accountId: AccountId, followers: Set<Follower>): Promise<boolean> {
	// Whoever joins while the page is read may stand before its beginning, and waits for the next walk.
	const walking = [...followers];
	const from = Math.min(...walking.map((follower) => follower.cursor));
	try {
		const page = await listChanges(accountId, from, LIMITS.changesPage);
		for (const follower of walking) {
			// Gone while the page was read: it may already follow anew, and would hear this twice.
			if (!followers.has(follower)) continue;
			sendChanges(follower, page.changes);
			follower.cursor = Math.max(follower.cursor, page.seq);
		}
		const beyond = !page.more && walking.some((follower) => follower.cursor > page.seq);
		return beyond ? resyncOutside(accountId, followers) : page.more;
	} catch (error) {
		if (!isPomboError(error) || error.code !== "resync_required") throw error;
		return resyncOutside(accountId, followers);
	}
}

/** Somebody's number lies outside the journal: they are told to reload, and the others are walked on. */
async function resyncOutside(accountId: AccountId, followers: Set<Follower>): Promise<boolean> {
	const { modseq, floor } = await readPosition(accountId);
	for (const follower of followers) {
		if (follower.cursor >= floor && follower.cursor <= modseq) continue;
		follower.cursor = modseq;
		follower.onResync(modseq);
	}
	return true;
}
