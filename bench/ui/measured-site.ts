import { existsSync } from "node:fs";
import path from "node:path";
import { DEMO_PASSWORD } from "../../prisma/seed/team/demo-people";
import { browserSession } from "../../tests/fixtures/browser-session";
import { freePort } from "../../tests/fixtures/free-port";
import { runInChild, startServer } from "../children";
import { makeScratchFolder, measuredEnv } from "../config";
import type { FilledSite } from "./fill";

/** The whole product in production, with the demo team and a mailbox of many letters, and two people signed in. */
export interface MeasuredSite {
	url: string;
	letterId: string;
	/** The owner of the full mailbox, and someone who writes to them: handle and cookie header. */
	owner: { handle: string; cookie: string };
	writer: { handle: string; cookie: string };
	close: () => Promise<void>;
}

/** `checkout` is the folder of another build, to be measured in the same way. */
export async function openMeasuredSite(letters: number, checkout = process.cwd()): Promise<MeasuredSite> {
	if (!existsSync(path.join(checkout, "dist/server.mjs"))) throw new Error(`Pombo is not built in ${checkout}`);
	const { folder, remove } = makeScratchFolder();
	const port = await freePort();
	// Browsers treat localhost as secure without a certificate.
	const env = { ...measuredEnv(path.join(folder, "ui"), { port }), HOST: "localhost", APP_URL: `http://localhost:${port}` };
	const { handles, letterId } = await runInChild<FilledSite>("bench/ui/fill.ts", [String(letters)], env, checkout);
	const server = await startServer("dist/server.mjs", [], env, checkout);
	const url = `http://localhost:${port}`;
	const signIn = async (handle = "") => ({ handle, cookie: await browserSession(url, { handle, password: DEMO_PASSWORD }) });
	return {
		url,
		letterId,
		owner: await signIn(handles[0]),
		writer: await signIn(handles[1]),
		async close() {
			await server.stop();
			remove();
		},
	};
}
