const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

export interface Polling {
	/** Asks at once, and often again from then on; while an answer is awaited, nothing more. */
	now: () => void;
	stop: () => void;
}

interface Asks {
	ask: () => Promise<boolean>;
	onAsk: () => void;
	onYes: () => void;
	onNo: () => void;
}

/** Asks more and more rarely, until the answer is yes. */
export function pollUntil({ ask, onAsk, onYes, onNo }: Asks): Polling {
	let pause = FIRST_MS;
	let asking = false;
	let stopped = false;
	const attempt = async () => {
		clearTimeout(timer);
		asking = true;
		onAsk();
		const yes = await ask();
		asking = false;
		if (stopped) return;
		if (yes) return onYes();
		onNo();
		timer = setTimeout(attempt, pause);
		pause = Math.min(pause * 2, LONGEST_MS);
	};
	let timer = setTimeout(attempt, FIRST_MS);
	return {
		now() {
			pause = FIRST_MS;
			if (!asking) void attempt();
		},
		stop() {
			stopped = true;
			clearTimeout(timer);
		},
	};
}
