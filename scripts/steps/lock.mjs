import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "./log.mjs";

const FILE = ".cache/pombo/prepare.lock";

/** One preparation at a time in a checkout: whoever comes second waits for the first instead of writing over its work. */
export async function withLock(work) {
	await take();
	process.once("exit", release);
	try {
		return await work();
	} finally {
		process.off("exit", release);
		release();
	}
}

async function take() {
	mkdirSync(path.dirname(FILE), { recursive: true });
	for (let told = false; ; await pause(250)) {
		try {
			writeFileSync(FILE, String(process.pid), { flag: "wx" });
			return;
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
		}
		const owner = holder();
		if (owner === undefined) rmSync(FILE, { force: true });
		else if (!told) log(`waiting for process ${owner}, which is preparing this checkout`);
		told = owner !== undefined;
	}
}

/** The living process that holds the lock; a lock whose process is gone holds nobody up. */
function holder() {
	try {
		const pid = Number(readFileSync(FILE, "utf8"));
		// An empty file was made this very moment: its owner has not written its name yet.
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
