import { prepare } from "./steps/prepare.mjs";
import { runBrowserTests, runNodeTests } from "./steps/suites.mjs";

await prepare({ everything: true, built: true });
const suites = [await runNodeTests(), await runBrowserTests()];
const total = (key) => suites.reduce((sum, suite) => sum + suite[key], 0);
const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(total);
// A run without any test fails.
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
