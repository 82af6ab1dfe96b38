/**
 * The one way in for writers. SQLite takes one write transaction at a time for the whole file, so every writer of a
 * process, whichever road it takes, waits its turn here instead of being turned away by the database.
 */
export interface WriteQueue {
	/** Runs `work` when its turn comes and gives the lane back when it settles. */
	exclusive<T>(work: () => Promise<T>): Promise<T>;
	/** Waits for a turn; the caller gives the lane back by calling what it received. Calling it twice does nothing. */
	acquire(): Promise<() => void>;
}

/** First come, first served. */
export function createWriteQueue(): WriteQueue {
	const waiting: (() => void)[] = [];
	let taken = false;

	function release(): void {
		const next = waiting.shift();
		if (next) next();
		else taken = false;
	}

	async function acquire(): Promise<() => void> {
		// Handed from one to the next without becoming free in between, so nobody can slip past those who wait.
		if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
		taken = true;
		let held = true;
		return () => {
			if (!held) return;
			held = false;
			release();
		};
	}

	return {
		acquire,
		async exclusive(work) {
			const leave = await acquire();
			try {
				return await work();
			} finally {
				leave();
			}
		},
	};
}
