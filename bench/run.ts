import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "../tests/fixtures/free-port";
import { createPostgresDatabase, startPostgres } from "../tests/fixtures/postgres";
import { runInChild, startServer } from "./children";
import { AUDIENCES, makeScratchFolder, measuredEnv, RESULTS_FILE, SIZES } from "./config";
import { openFloorPath } from "./floor-path";
import type { BenchPerson } from "./make-people";
import { measureAudience } from "./measure-audience";
import { measureRest } from "./measure-rest";
import { measureSignIn } from "./measure-sign-in";
import { measureSocket } from "./measure-socket";
import { measureThroughput } from "./measure-throughput";
import type { Pages } from "./pages";
import { openProductPath } from "./product-path";
import { describeMachine, type Results, writeResults } from "./results";
import { table } from "./table";
import { verdicts } from "./verdicts";

const SERVER = "dist/server.mjs";

/** Everything in one run. With `--assert` the exit code is 1 where a goal is missed: use it on an idle machine. */
async function main(): Promise<void> {
	const machine = describeMachine();
	const { folder, remove } = makeScratchFolder();
	try {
		const results: Results = {
			takenAt: new Date().toISOString(),
			machine,
			...(await measureServers(folder)),
			audience: await measureLargeAudiences(folder),
			pages: await measureBothDatabases(folder),
		};
		writeResults(results);
		console.info(`\n${table(results)}\n\nWritten to ${RESULTS_FILE}.`);
		if (process.argv.includes("--assert") && !Object.values(verdicts(results)).every((verdict) => verdict.passed)) process.exitCode = 1;
	} finally {
		remove();
	}
}

/** The floor and the product side by side, each a process of its own; the clients live here. */
async function measureServers(folder: string): Promise<Pick<Results, "product" | "socket" | "rest" | "throughput" | "signIns">> {
	const [floorPort, productPort] = [await freePort(), await freePort()];
	const env = measuredEnv(path.join(folder, "product"), { port: productPort });
	const whole = existsSync(SERVER);
	if (!whole) console.info("The product is not built: only its socket gateway is measured.");
	const people = await runInChild<BenchPerson[]>("bench/people.ts", [String(SIZES.senders)], env);
	const floor = await startServer("bench/floor-server.ts", [path.join(folder, "floor.db"), String(floorPort)], env);
	const loopFile = path.join(folder, "loop.json");
	const probe = `${pathToFileURL("bench/loop-probe.mjs").href}?to=${encodeURIComponent(loopFile)}`;
	const probed = { ...env, NODE_OPTIONS: `--import ${probe}` };
	const product = await startServer(whole ? SERVER : "bench/gateway-server.ts", [], whole ? probed : env);
	try {
		const paths = {
			each: await openFloorPath(floorPort, SIZES.senders),
			grouped: await openFloorPath(floorPort, SIZES.senders, { grouped: true }),
			product: await openProductPath(productPort, people),
		};
		console.info("one letter at a time over the socket …");
		const socket = await measureSocket(paths.each, paths.product);
		if (whole) console.info("one letter at a time over REST …");
		const rest = whole ? await measureRest(floorPort, productPort, people) : undefined;
		console.info(`${SIZES.senders} senders at once …`);
		const throughput = await measureThroughput(paths);
		if (whole) console.info("people who sign in, and a program that guesses …");
		const signIns = whole ? await measureSignIn({ port: productPort, pid: product.pid, loopFile }, paths.product) : undefined;
		for (const sendPath of Object.values(paths)) sendPath.close();
		return { product: whole ? "whole" : "gateway only", socket, rest, throughput, signIns };
	} finally {
		await product.stop();
		await floor.stop();
	}
}

/** Letters to many, with servers of their own: a thousand sockets stay open. */
async function measureLargeAudiences(folder: string): Promise<Results["audience"]> {
	const [floorPort, productPort] = [await freePort(), await freePort()];
	const env = measuredEnv(path.join(folder, "audience"), { port: productPort });
	console.info(`letters to ${AUDIENCES.namedFewer}, ${AUDIENCES.named} and ${AUDIENCES.online} sockets, and to a group of ${AUDIENCES.members} …`);
	const people = await runInChild<BenchPerson[]>("bench/audience-people.ts", [], env);
	const floor = await startServer("bench/floor-server.ts", [path.join(folder, "audience-floor.db"), String(floorPort)], env);
	const product = await startServer(existsSync(SERVER) ? SERVER : "bench/gateway-server.ts", [], env);
	try {
		return await measureAudience(floorPort, productPort, people);
	} finally {
		await product.stop();
		await floor.stop();
	}
}

async function measureBothDatabases(folder: string): Promise<Results["pages"]> {
	console.info(`pages of ${SIZES.pageSize} from mailboxes of ${SIZES.smallMailbox} and ${SIZES.largeMailbox} on SQLite …`);
	const sqlite = await runInChild<Pages>("bench/pages.ts", [], measuredEnv(path.join(folder, "pages-sqlite")));
	console.info("the same on Postgres …");
	const server = await startPostgres().catch((error: Error) => console.info(`No Postgres here: ${error.message}`));
	if (!server) return { sqlite };
	try {
		const databaseUrl = await createPostgresDatabase(server.adminUrl);
		return { sqlite, postgresql: await runInChild<Pages>("bench/pages.ts", [], measuredEnv(path.join(folder, "pages-postgres"), { databaseUrl })) };
	} finally {
		await server.stop();
	}
}

await main();
