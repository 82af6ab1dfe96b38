import { writeHeapSnapshot } from "node:v8";

/**
 * Loaded into the watched server before its own code. Over the channel to its parent it answers what the process holds,
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
// The channel alone must not hold an orderly stop back.
process.channel?.unref();

/** Twice: the first run of finalizers frees what the second one takes away. */
function collect() {
	globalThis.gc();
	globalThis.gc();
}
