import { announceNewVersion } from "./new-version";
import { activateWorker, waitForState } from "./worker-state";

/** Checks for a newer service worker: the server may have been updated while the connection was lost. */
export async function checkForUpdate(): Promise<void> {
	if (!("serviceWorker" in navigator)) return;
	await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
}

/** Registers the service worker, and announces each newer one. */
export async function registerWorker(): Promise<void> {
	// Only available on HTTPS and localhost.
	if (!("serviceWorker" in navigator)) return;
	const workers = navigator.serviceWorker;
	await workers.register("/sw.js", { updateViaCache: "none" });
	const registration = await workers.getRegistration();
	if (!registration) return;
	await registration.update().catch(() => undefined);
	// This page was loaded a moment ago, so it is as new as a worker found now: activate that one without asking.
	const found = registration.waiting ?? registration.installing;
	if (found && (await waitForState(found, "installed"))) await activateWorker(found);
	registration.addEventListener("updatefound", async () => {
		if (registration.installing && (await waitForState(registration.installing, "installed"))) announceNewVersion();
	});
	// Another tab activated a newer worker; the event of the one found above may come late, too.
	workers.addEventListener("controllerchange", () => workers.controller !== found && announceNewVersion());
}

/** Unregisters all service workers of this origin. */
export async function unregisterWorkers(): Promise<void> {
	if (!("serviceWorker" in navigator)) return;
	for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
