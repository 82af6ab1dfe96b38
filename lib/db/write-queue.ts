/**
 * A mutex for writers. SQLite allows one write transaction at a time for the whole file, so all writers of a process wait
 * here in turn instead of failing with SQLITE_BUSY.
 */
export interface WriteQueue {
	/** Runs `work` when its turn comes and releases the turn when it settles. */
	exclusive<T>(work: () => Promise<T>): Promise<T>;
	/** Waits for a turn and returns the function that releases it; calling that twice has no effect. */
	acquire(): Promise<() => void>;
}

/** FIFO. */
export function createWriteQueue(): WriteQueue {
	const waiting: (() => void)[] = [];
	let taken = false;

	function startNext(): void {
		const next = waiting.shift();
		if (next) next();
		else taken = false;
	}

	async function acquire(): Promise<() => void> {
		// Passed on without becoming free in between, so that no later call overtakes those that wait.
		if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
		taken = true;
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			startNext();
		};
	}

	return {
		acquire,
		async exclusive(work) {
			const release = await acquire();
			try {
				return await work();
			} finally {
				release();
			}
		},
	};
}
