const ORDER: ServiceWorkerState[] = ["parsed", "installing", "installed", "activating", "activated"];

/** True once a worker is so far, false where it never will be. */
export function reaches(worker: ServiceWorker, goal: ServiceWorkerState): Promise<boolean> {
	return new Promise((resolve) => {
		const look = () => {
			if (worker.state === "redundant") resolve(false);
			else if (ORDER.indexOf(worker.state) >= ORDER.indexOf(goal)) resolve(true);
		};
		worker.addEventListener("statechange", look);
		look();
	});
}

/** Lets a worker that waits take over from the one before it. The message is serwist's; answers when it is done. */
export async function takeOver(worker: ServiceWorker): Promise<void> {
	worker.postMessage({ type: "SKIP_WAITING" });
	await reaches(worker, "activated");
}
