import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { loadFormerHandles } from "#lib/accounts/handles/former-handles";
import { checkKeyring, rememberKeyring } from "#lib/accounts/keys/check-keyring";
import { env } from "#lib/core/env";
import { logger } from "#lib/core/logger";
import { closePasswordPool } from "#lib/crypto/passwords";
import { migrate } from "#lib/db/migrate";
import { closeDatabase } from "#lib/db/store";
import { answerEarly } from "#lib/http/server/answer-early";
import { ignoreUpgrades } from "#lib/http/server/ignore-upgrades";
import { limitConnections } from "#lib/http/server/limit-connections";
import { refuseMalformed } from "#lib/http/server/refuse-malformed";
import { secureResponse } from "#lib/http/server/security-headers";
import { stampRequest } from "#lib/http/server/stamp-request";
import { openGateway } from "#lib/realtime/gateway";
import { startRunner } from "#lib/runner/start-runner";

/** At shutdown: open requests may finish, then connections are closed, then the process exits. */
const FINISH_WITHIN_MS = 3_000;
const STOP_WITHIN_MS = 10_000;

/** Starts in order: keyring, which has to fit the database, migrations, HTTP server; stops in reverse. */
async function start(): Promise<void> {
	const { dataDir, dialect, databaseUrl, nodeEnv, port, host } = env();
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	await checkKeyring();
	const { applied } = await migrate({ dialect, databaseUrl });
	await rememberKeyring();
	await loadFormerHandles();
	if (applied.length > 0) logger().info({ applied }, "database migrated");

	const http = createServer();
	const pages = next({ dev: nodeEnv === "development", dir: process.cwd(), port, hostname: host, httpServer: http });
	await pages.prepare();
	const render = pages.getRequestHandler();
	http.on("request", (request, response) => {
		// Socket.IO handles its own path.
		if (request.url?.startsWith("/socket.io/")) return;
		stampRequest(request);
		secureResponse(request, response);
		if (answerEarly(request, response)) return;
		void render(request, response);
	});
	limitConnections(http);
	ignoreUpgrades(http);
	refuseMalformed(http);
	const gateway = openGateway(http);
	const runner = startRunner();
	await new Promise<void>((resolve, reject) => http.once("error", reject).listen(port, host, resolve));
	const address = http.address();
	console.info(`Pombo serves on ${env().appUrl.replace(/:0$/, `:${typeof address === "object" ? address?.port : port}`)}`);

	let stopping = false;
	const stop = async (signal: string) => {
		if (stopping) return;
		stopping = true;
		logger().info({ signal }, "stopping");
		setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
		const jobsStopped = runner.stop();
		setTimeout(() => http.closeAllConnections(), FINISH_WITHIN_MS).unref();
		await gateway.close();
		await jobsStopped;
		await closePasswordPool();
		await closeDatabase();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
}

start().catch((error: NodeJS.ErrnoException) => {
	const inUse = error.code === "EADDRINUSE" ? `Port ${env().port} is taken by another program: set PORT to a free one.` : undefined;
	console.error(inUse ?? `Pombo could not start: ${error.message}`);
	process.exit(1);
});
