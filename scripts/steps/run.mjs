import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/** Environment of every started program: no telemetry, no downloads. */
const QUIET = {
	NEXT_TELEMETRY_DISABLED: "1",
	CHECKPOINT_DISABLE: "1",
	PRISMA_HIDE_UPDATE_MESSAGE: "1",
	PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
	// Prisma requires a schema engine but does not run it to generate: any existing program works.
	PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
};

/** Runs a program and resolves to its exit code. With `quiet`, its output is shown only if it fails. */
export function run(command, args, { env = {}, quiet = false } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
			env: { ...process.env, ...QUIET, ...env },
		});
		const output = [];
		for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
		const forward = (signal) => child.kill(signal);
		process.on("SIGINT", forward).on("SIGTERM", forward);
		const end = (code) => {
			process.off("SIGINT", forward).off("SIGTERM", forward);
			if (code !== 0 && quiet) process.stderr.write(Buffer.concat(output));
			resolve(code);
		};
		child.once("error", (error) => {
			console.error(`${command}: ${error.message}`);
			end(1);
		});
		child.once("close", (code) => end(code ?? 1));
	});
}

/** Runs an installed package's program, without a shell or npx. */
export function runPackage(name, args, options) {
	return run(process.execPath, [binOf(name), ...args], options);
}

function binOf(name) {
	const [, pkg, bin] = /^((?:@[^/]+\/)?[^#]+)(?:#(.+))?$/.exec(name);
	const manifest = path.resolve("node_modules", pkg, "package.json");
	const { bin: bins } = createRequire(import.meta.url)(manifest);
	return path.resolve(path.dirname(manifest), typeof bins === "string" ? bins : bins[bin ?? pkg.split("/").at(-1)]);
}
