import { readPosition } from "#lib/changes/read-changes";
import type { Change } from "#lib/contracts/changes/change";
import { bus, type Wakeup } from "#lib/core/bus";
import { isPomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { logger } from "#lib/core/logger";
import { listChanges } from "#lib/mail/journal/list-changes";

/** A receiver of an account's changes, with the number of the last change it was sent. */
export interface Follower {
	cursor: number;
	onChange(change: Change): void;
	/** The cursor lies outside the journal: reload, then follow from `seq`. */
	onResync(seq: number): void;
}

const RETRY_DELAY_MS = 1_000;

interface Stream {
	followers: Set<Follower>;
	/** The journal may have changed since it was last read. */
	stale: boolean;
	draining: boolean;
	close(): void;
}

export interface ChangeStreams {
	/** Sends every change after `follower.cursor`, then new ones as they are committed. Returns a function that stops it. */
	follow(accountId: AccountId, follower: Follower): () => void;
	close(): void;
}

/**
 * One stream for each account that has followers in this process. Catching up and live updates are the same read of the
 * journal: from the lowest cursor on, each follower is sent what is newer than its own cursor, in order and once.
 */
export function createChangeStreams(): ChangeStreams {
	const streams = new Map<string, Stream>();

	const open = (accountId: AccountId): Stream => {
		const stream: Stream = { followers: new Set(), stale: true, draining: false, close: () => {} };
		const listener = (wakeup: Wakeup) => onWakeup(accountId, stream, wakeup);
		bus().on(`account:${accountId}`, listener);
		stream.close = () => {
			bus().off(`account:${accountId}`, listener);
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

/** Sends the wake-up's changes from memory if every follower is exactly at their start; otherwise reads the journal. */
function onWakeup(accountId: AccountId, stream: Stream, { modseq, changes }: Wakeup): void {
	const followers = [...stream.followers];
	// An earlier read of the journal has sent these already.
	if (followers.every((follower) => follower.cursor === modseq)) return;
	if (changes && !stream.draining && followers.every((follower) => follower.cursor === changes.since)) {
		try {
			const list = changes.list();
			for (const follower of followers) sendChanges(follower, list);
			return;
		} catch (error) {
			// Must not reach the writer: its commit is durable, and the journal read below sends the rest.
			logger().error({ err: (error as Error).name }, "changes could not be sent from memory");
		}
	}
	stream.stale = true;
	scheduleDrain(accountId, stream);
}

/** Sends what is newer than the cursor, which advances with every change: after an error nothing is sent twice. */
function sendChanges(follower: Follower, changes: readonly Change[]): void {
	for (const change of changes) {
		if (change.seq <= follower.cursor) continue;
		follower.onChange(change);
		follower.cursor = change.seq;
	}
}

/** Runs after this turn's microtasks, so that the messages of one shared commit are sent by one read of the journal. */
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
		// The cursors are unchanged: retry from there.
		logger().error({ err: isPomboError(error) ? error.code : (error as Error).name }, "a change stream stumbled");
		stream.stale = true;
		setTimeout(() => scheduleDrain(accountId, stream), RETRY_DELAY_MS).unref();
	} finally {
		stream.draining = false;
	}
}

/** Sends one page of the journal, from the lowest cursor on. Returns whether there is more. */
async function drainOnePage(accountId: AccountId, followers: Set<Follower>): Promise<boolean> {
	// A follower that joins while the page is read may be before its start: it waits for the next read.
	const readers = [...followers];
	const from = Math.min(...readers.map((follower) => follower.cursor));
	try {
		const page = await listChanges(accountId, from, LIMITS.changesPage);
		for (const follower of readers) {
			// Stopped while the page was read: it may already follow again, and would be sent this twice.
			if (!followers.has(follower)) continue;
			sendChanges(follower, page.changes);
			follower.cursor = Math.max(follower.cursor, page.seq);
		}
		const hasCursorBeyond = !page.more && readers.some((follower) => follower.cursor > page.seq);
		return hasCursorBeyond ? resyncOutside(accountId, followers) : page.more;
	} catch (error) {
		if (!isPomboError(error) || error.code !== "resync_required") throw error;
		return resyncOutside(accountId, followers);
	}
}

/** Asks the followers whose cursor lies outside the journal to resync; the others continue. Returns true: read on. */
async function resyncOutside(accountId: AccountId, followers: Set<Follower>): Promise<boolean> {
	const { modseq, floor } = await readPosition(accountId);
	for (const follower of followers) {
		if (follower.cursor >= floor && follower.cursor <= modseq) continue;
		follower.cursor = modseq;
		follower.onResync(modseq);
	}
	return true;
}
