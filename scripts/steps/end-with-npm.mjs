const CHECK_EVERY_MS = 250;

/**
 * npm runs scripts in a shell, and a SIGTERM to npm ends only that shell: the server would keep running as an orphan. When the
 * parent exits, this sends SIGTERM to the process itself.
 */
export function endWithNpm() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		process.kill(process.pid, "SIGTERM");
	}, CHECK_EVERY_MS);
	timer.unref();
}
