"use client";

import { useWhenIdle } from "#components/ui/loading/use-when-idle";

/** Registers the service worker in production; on the development server removes an earlier one. */
export function ServiceWorker({ enabled }: { enabled: boolean }) {
	// Optional: failures are ignored, and nothing waits for it.
	useWhenIdle(enabled ? register : unregister);
	return null;
}

const register = () => import("./register-worker").then(({ registerWorker }) => registerWorker());
const unregister = () => import("./register-worker").then(({ unregisterWorkers }) => unregisterWorkers());
