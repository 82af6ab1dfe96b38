import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";

/** Reports these copies to the server; null without a response, at once if the connection is lost. */
type Report = (ids: string[]) => Promise<Result<unknown> | null>;

export interface ReceivedQueue {
	add: (ids: string[]) => void;
	/** The connection is open: what is pending is sent. */
	open: () => void;
	/** The connection is closed: what is pending waits. */
	close: () => void;
}

/**
 * The copies that reached this device and are not yet reported to the server. They are reported in batches, since the server
 * limits the events of a socket, and removed only once acknowledged.
 */
export function createReceivedQueue(report: Report): ReceivedQueue {
	const pending = new Set<string>();
	let isOpen = false;
	let isReporting = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const schedule = (delayMs = 0) => {
		clearTimeout(timer);
		timer = setTimeout(() => void flush(), delayMs);
	};
	const flush = async () => {
		timer = undefined;
		if (!isOpen || isReporting || pending.size === 0) return;
		isReporting = true;
		const batch = [...pending].slice(0, LIMITS.receivedIdsMax);
		const result = await report(batch);
		isReporting = false;
		if (result?.ok) {
			for (const id of batch) pending.delete(id);
			return schedule();
		}
		// Without `retryAfterSeconds`, the next connection tries again.
		const seconds = result?.error.retryAfterSeconds;
		if (seconds !== undefined) schedule(seconds * 1_000);
	};

	return {
		add(ids) {
			for (const id of ids) pending.add(id);
			// A delay that the server asked for is respected.
			if (timer === undefined) schedule();
		},
		open() {
			if (isOpen) return;
			isOpen = true;
			schedule();
		},
		close() {
			isOpen = false;
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
