const ORDER: ServiceWorkerState[] = ["parsed", "installing", "installed", "activating", "activated"];

/** Resolves to true once a worker has reached `goal`, to false where it never will (redundant). */
export function waitForState(worker: ServiceWorker, goal: ServiceWorkerState): Promise<boolean> {
	return new Promise((resolve) => {
		const check = () => {
			if (worker.state === "redundant") resolve(false);
			else if (ORDER.indexOf(worker.state) >= ORDER.indexOf(goal)) resolve(true);
		};
		worker.addEventListener("statechange", check);
		check();
	});
}

/** Activates a waiting worker, by Serwist's message; resolves once it is active. */
export async function activateWorker(worker: ServiceWorker): Promise<void> {
	worker.postMessage({ type: "SKIP_WAITING" });
	await waitForState(worker, "activated");
}
