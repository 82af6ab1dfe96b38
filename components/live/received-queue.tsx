import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";

/** Tells the server of these copies; null where nobody answered, which a lost connection makes certain at once. */
type Tell = (ids: string[]) => Promise<Result<unknown> | null>;

export interface ReceivedQueue {
	add: (ids: string[]) => void;
	/** There is somebody to tell: what waits is told. */
	open: () => void;
	/** There is nobody to tell: what waits is kept. */
	close: () => void;
}

/**
 * The copies that reached this device and whose senders are still to hear of it. They are told together, since the server
 * counts what a socket says, and a copy is put away only once the server has said that it heard.
 */
export function createReceivedQueue(tell: Tell): ReceivedQueue {
	const waiting = new Set<string>();
	let isOpen = false;
	let telling = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const soon = (pauseMs = 0) => {
		clearTimeout(timer);
		timer = setTimeout(() => void tellAll(), pauseMs);
	};
	const tellAll = async () => {
		timer = undefined;
		if (!isOpen || telling || waiting.size === 0) return;
		telling = true;
		const batch = [...waiting].slice(0, LIMITS.receivedIdsMax);
		const result = await tell(batch);
		telling = false;
		if (result?.ok) {
			for (const id of batch) waiting.delete(id);
			return soon();
		}
		// Where no pause is named, the next connection tries again.
		const seconds = result?.error.retryAfterSeconds;
		if (seconds !== undefined) soon(seconds * 1_000);
	};

	return {
		add(ids) {
			for (const id of ids) waiting.add(id);
			// A pause that the server asked for is kept.
			if (timer === undefined) soon();
		},
		open() {
			if (isOpen) return;
			isOpen = true;
			soon();
		},
		close() {
			isOpen = false;
			clearTimeout(timer);
			timer = undefined;
		},
	};
}
