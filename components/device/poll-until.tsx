const INITIAL_DELAY_MS = 2_000;
const MAX_DELAY_MS = 30_000;

export interface Polling {
	/** Polls at once and restarts the backoff; a pending request is not repeated. */
	now: () => void;
	stop: () => void;
}

interface PollOptions {
	check: () => Promise<boolean>;
	onAttempt: () => void;
	onSuccess: () => void;
	onFailure: () => void;
}

/** Polls with exponential backoff, from 2 to 30 seconds, until `check` resolves to true. */
export function pollUntil({ check, onAttempt, onSuccess, onFailure }: PollOptions): Polling {
	let delayMs = INITIAL_DELAY_MS;
	let isPending = false;
	let stopped = false;
	const attempt = async () => {
		clearTimeout(timer);
		isPending = true;
		onAttempt();
		const succeeded = await check();
		isPending = false;
		if (stopped) return;
		if (succeeded) return onSuccess();
		onFailure();
		timer = setTimeout(attempt, delayMs);
		delayMs = Math.min(delayMs * 2, MAX_DELAY_MS);
	};
	let timer = setTimeout(attempt, INITIAL_DELAY_MS);
	return {
		now() {
			delayMs = INITIAL_DELAY_MS;
			if (!isPending) void attempt();
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
		},
	};
}
