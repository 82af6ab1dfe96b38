import { announceNewVersion } from "./new-version";
import { reaches, takeOver } from "./worker-state";

/** Asks the server for a newer worker: after a line was lost and found again, Pombo may have been replaced meanwhile. */
export async function lookForNewVersion(): Promise<void> {
	if (!("serviceWorker" in navigator)) return;
	await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
}

/** Has the browser keep Pombo, and hears of each newer one. */
export async function registerWorker(): Promise<void> {
	// Browsers offer it on https and on this machine only.
	if (!("serviceWorker" in navigator)) return;
	const workers = navigator.serviceWorker;
	await workers.register("/sw.js", { updateViaCache: "none" });
	const registration = await workers.getRegistration();
	if (!registration) return;
	await registration.update().catch(() => undefined);
	// This page came from the server a moment ago, so it is as new as a worker found now: there is nothing to ask anybody.
	const found = registration.waiting ?? registration.installing;
	if (found && (await reaches(found, "installed"))) await takeOver(found);
	registration.addEventListener("updatefound", async () => {
		if (registration.installing && (await reaches(registration.installing, "installed"))) announceNewVersion();
	});
	// Another tab let a newer worker take over; the one found above may be late in saying that it has.
	workers.addEventListener("controllerchange", () => workers.controller !== found && announceNewVersion());
}

/** Leaves the browser as if none had ever been kept. */
export async function unregisterWorkers(): Promise<void> {
	if (!("serviceWorker" in navigator)) return;
	for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
