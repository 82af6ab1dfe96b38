import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		environment: "node",
		include: [
			"lib/**/*.test.{ts,tsx}",
			"components/**/*.test.{ts,tsx}",
			"bench/**/*.test.ts",
			"tests/{architecture,access,contract,crash,fuzz,gateway}/**/*.test.ts",
		],
		globalSetup: ["tests/fixtures/vitest-setup.ts"],
		// Forks, because better-sqlite3 is a native addon and some tests kill processes.
		pool: "forks",
		maxWorkers: 2,
		testTimeout: 20_000,
		hookTimeout: 60_000,
		env: { NODE_ENV: "test", LOG_LEVEL: "silent" },
	},
});
