"use client";

import { useWhenIdle } from "#components/ui/loading/use-when-idle";

/** Keeps Pombo itself on this device, in production. On the development server, takes away what was kept before. */
export function ServiceWorker({ serves }: { serves: boolean }) {
	// Without it Pombo works as well: a browser that will not have one is left alone, and nobody waits for it.
	useWhenIdle(serves ? serve : takeAway);
	return null;
}

const serve = () => import("./register-worker").then(({ registerWorker }) => registerWorker());
const takeAway = () => import("./register-worker").then(({ unregisterWorkers }) => unregisterWorkers());
