import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { killOnExit, stopChild, waitUntilServing } from "../children";

const PROBE = path.resolve("bench/soak/memory-probe.mjs");

/** A process's memory in bytes; `anonymous` and `mapped` are parts of `rss` that only Linux reports. */
export interface Memory {
	rss: number;
	heapTotal: number;
	heapUsed: number;
	external: number;
	arrayBuffers: number;
	anonymous: number;
	mapped: number;
}

export interface WatchedServer {
	/** As it is, or after a full garbage collection. */
	memory: (when: "now" | "collected") => Promise<Memory>;
	snapshot: (file: string) => Promise<void>;
	stop: () => Promise<void>;
}

/** Starts the product with a probe in its process. */
export async function startWatched(env: NodeJS.ProcessEnv): Promise<WatchedServer> {
	const execArgv = ["--expose-gc", "--import", PROBE];
	const child = fork("dist/server.mjs", [], { env, execArgv, stdio: ["ignore", "pipe", "inherit", "ipc"] });
	killOnExit(child);
	await waitUntilServing(child, "dist/server.mjs");
	let pending = 0;
	const request = (question: { ask: string; file?: string }) =>
		new Promise<Memory>((resolve, reject) => {
			const id = ++pending;
			const listen = (answer: { id: number; memory: Omit<Memory, "anonymous" | "mapped"> }) => {
				if (answer.id !== id) return;
				child.off("message", listen).off("exit", ended);
				resolve({ ...answer.memory, ...residentParts(child.pid ?? 0) });
			};
			const ended = () => reject(new Error("the server ended"));
			child.on("message", listen).once("exit", ended);
			child.send({ id, ...question });
		});
	return {
		memory: (when) => request({ ask: when }),
		snapshot: async (file) => void (await request({ ask: "snapshot", file })),
		stop: () => stopChild(child),
	};
}

/** Anonymous memory, and mapped file pages such as the database and programs, which the kernel reclaims when needed. */
function residentParts(pid: number): Pick<Memory, "anonymous" | "mapped"> {
	try {
		const status = readFileSync(`/proc/${pid}/status`, "utf8");
		const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? Number.NaN) * 1024;
		return { anonymous: bytes("RssAnon"), mapped: bytes("RssFile") + bytes("RssShmem") };
	} catch {
		return { anonymous: Number.NaN, mapped: Number.NaN };
	}
}
