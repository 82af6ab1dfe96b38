import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type RunningServer, startServer } from "../fixtures/server";

/** The built product with the demo team inside, on a free port and in a data directory of its own. */
export async function startDemo(): Promise<RunningServer> {
	const dataDir = mkdtempSync(path.join(os.tmpdir(), "pombo-demo-"));
	const child = spawn(process.execPath, ["--import", "tsx", "prisma/seed/main.ts"], {
		env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: dataDir },
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
	const [code] = await once(child, "close");
	if (code !== 0) throw new Error(`The demo team could not be made:\n${output}`);
	return startServer({ dataDir, env: { LOG_LEVEL: "warn" } });
}
