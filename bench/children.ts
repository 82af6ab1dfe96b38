import { type ChildProcess, fork, spawn } from "node:child_process";

/** What a measured server writes once it serves; the product writes its own line. */
const READY = /^Pombo serves on /m;
const STOP_WITHIN_MS = 10_000;

export interface RunningServer {
	pid: number;
	stop: () => Promise<void>;
}

export function reportReady(): void {
	console.info("Pombo serves on this machine, for the bench");
}

/** Starts a program and waits until it serves. `.ts` files run as this process does, under tsx; `cwd` is another checkout's folder. */
export async function startServer(command: string, args: string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<RunningServer> {
	const execArgv = command.endsWith(".ts") ? process.execArgv : [];
	const child = spawn(process.execPath, [...execArgv, command, ...args], { env, cwd, stdio: ["ignore", "pipe", "inherit"] });
	killOnExit(child);
	await waitUntilServing(child, command);
	return { pid: child.pid ?? 0, stop: () => stopChild(child) };
}

/** Kills the child when this process ends. */
export function killOnExit(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL"): void {
	process.once("exit", () => child.kill(signal));
	for (const ending of ["SIGINT", "SIGTERM"] as const) if (process.listenerCount(ending) === 0) process.once(ending, () => process.exit(1));
}

/** Resolves when the server writes that it serves; throws with its output if it exits before. */
export function waitUntilServing(child: ChildProcess, command: string): Promise<void> {
	return new Promise<void>((resolve, reject) => {
		let written = "";
		child.stdout?.setEncoding("utf8").on("data", (text: string) => {
			if (READY.test(written)) return;
			written += text;
			if (READY.test(written)) resolve();
		});
		child.once("close", (code) => reject(new Error(`${command} ended with ${code} before it served\n${written}`)));
	});
}

/** Runs a module of the bench in a child process; returns what it passes to `report`. */
export function runInChild<T>(module: string, args: string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<T> {
	const child = fork(module, args, { env, cwd });
	killOnExit(child);
	return new Promise<T>((resolve, reject) => {
		let answer: T | undefined;
		child.once("message", (message) => {
			answer = message as T;
		});
		child.once("close", (code) => (code === 0 && answer !== undefined ? resolve(answer) : reject(new Error(`${module} ended with ${code}`))));
	});
}

/** The other end of `runApart`. */
export function report(answer: unknown): void {
	process.send?.(answer, () => process.disconnect?.());
}

/** Stops it by SIGTERM, then by SIGKILL after `STOP_WITHIN_MS`. */
export async function stopChild(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	const killTimer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
	await ended;
	clearTimeout(killTimer);
}
