import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "./log.mjs";

const FILE = ".cache/pombo/prepare.lock";

/** Runs `work` under a file lock, one process at a time in a checkout; others wait. */
export async function withLock(work) {
	await acquire();
	process.once("exit", release);
	try {
		return await work();
	} finally {
		process.off("exit", release);
		release();
	}
}

async function acquire() {
	mkdirSync(path.dirname(FILE), { recursive: true });
	for (let reported = false; ; await pause(250)) {
		try {
			writeFileSync(FILE, String(process.pid), { flag: "wx" });
			return;
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
		}
		const owner = holder();
		if (owner === undefined) rmSync(FILE, { force: true });
		else if (!reported) log(`waiting for process ${owner}, which is preparing this checkout`);
		reported = owner !== undefined;
	}
}

/** The id of the running process that holds the lock; undefined for a stale lock. */
function holder() {
	try {
		const pid = Number(readFileSync(FILE, "utf8"));
		// Just created: its owner has not written its id yet.
		if (pid === 0) return "unknown";
		process.kill(pid, 0);
		return pid;
	} catch (error) {
		return error.code === "EPERM" ? "of another user" : undefined;
	}
}

function release() {
	rmSync(FILE, { force: true });
}
