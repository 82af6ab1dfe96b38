import { rmSync } from "node:fs";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./tests/fixtures/chromium";
import { freePort } from "./tests/fixtures/free-port";

// Each worker loads this file again: the port chosen first is passed on in the environment.
const DATA_DIR = path.resolve(".cache/tests/browser-data");
if (!process.env.POMBO_TEST_PORT) {
	process.env.POMBO_TEST_PORT = String(await freePort());
	rmSync(DATA_DIR, { recursive: true, force: true });
}
const baseURL = `http://localhost:${process.env.POMBO_TEST_PORT}`;

export default defineConfig({
	testDir: "tests/browser",
	outputDir: "test-results",
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 90_000,
	// A slow machine takes its time; no test measures it.
	expect: { timeout: 15_000 },
	forbidOnly: Boolean(process.env.CI),
	// Each test has a fresh browser, where precaching would only cost time: the tests about it allow it.
	use: { baseURL, serviceWorkers: "block", trace: "retain-on-failure", launchOptions: findChromium() },
	projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"], channel: undefined } }],
	webServer: {
		command: `"${process.execPath}" --enable-source-maps dist/server.mjs`,
		url: `${baseURL}/api/health`,
		timeout: 60_000,
		stdout: "ignore",
		stderr: "pipe",
		gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
		env: {
			NODE_ENV: "production",
			PORT: process.env.POMBO_TEST_PORT,
			APP_URL: baseURL,
			DATA_DIR,
			RATE_LIMITS: "off",
			LOG_LEVEL: "warn",
			NEXT_TELEMETRY_DISABLED: "1",
		},
	},
});
