const LOOK_EVERY_MS = 250;

/**
 * npm puts a shell between itself and us, and a SIGTERM to npm ends that shell alone: without this, the server would go on
 * with nobody to stop it. When the parent is gone we stop as if the signal had reached us.
 */
export function endWithNpm() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		process.kill(process.pid, "SIGTERM");
	}, LOOK_EVERY_MS);
	timer.unref();
}
