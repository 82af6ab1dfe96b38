import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { log } from "./log.mjs";
import { runPackage } from "./run.mjs";

const REPORTS = ".cache/tests";

/** Runs the Vitest suites: rules, use cases on both databases, gateway, access, contract, crash and architecture. */
export async function runNodeTests() {
	log("running the tests without a browser");
	const file = freshReport("vitest.json");
	const code = await runPackage("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { env: { NODE_ENV: "test" } });
	return counted(file, code, (report) => ({
		passed: report.numPassedTests,
		// A file that could not be loaded has no failed test, but counts as a failure.
		failed: report.numFailedTests + report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length,
		skipped: report.numPendingTests + (report.numTodoTests ?? 0),
	}));
}

/** Runs the Playwright suite against the built server. */
export async function runBrowserTests() {
	log("running the tests in browsers");
	const file = freshReport("playwright.json");
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, NODE_ENV: "test" };
	const code = await runPackage("@playwright/test#playwright", ["test", "--reporter=list,json"], { env });
	return counted(file, code, ({ stats, errors }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
	}));
}

function freshReport(name) {
	mkdirSync(REPORTS, { recursive: true });
	const file = path.resolve(REPORTS, name);
	rmSync(file, { force: true });
	return file;
}

/** Reads a report; a non-zero exit code counts as at least one failure. */
function counted(file, code, read) {
	const result = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0, skipped: 0 };
	if (code !== 0 && result.failed === 0) result.failed = 1;
	return result;
}
