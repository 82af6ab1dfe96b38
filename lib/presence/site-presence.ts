import { perProcess } from "#lib/core/per-process";
import { createMemoryPresence } from "./memory-presence";
import type { Presence } from "./presence";

/** The presence of this process. */
export function sitePresence(): Presence {
	return perProcess("presence", () => createMemoryPresence());
}
