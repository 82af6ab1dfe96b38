import { writeHeapSnapshot } from "node:v8";

/**
 * Loaded into the watched server before its own code. Over the IPC channel to its parent it reports the process's memory,
 * on request after a full collection, or writes a heap snapshot.
 */
process.on("message", ({ id, ask, file }) => {
	if (ask === "collected") collect();
	if (ask === "snapshot") {
		collect();
		writeHeapSnapshot(file);
	}
	process.send?.({ id, memory: process.memoryUsage() });
});
// The channel alone must not keep the process alive.
process.channel?.unref();

/** Twice: finalizers of the first collection free what the second one collects. */
function collect() {
	globalThis.gc();
	globalThis.gc();
}
