import { prepare } from "./steps/prepare.mjs";
import { runBrowserTests, runNodeTests } from "./steps/suites.mjs";

await prepare({ everything: true, built: true });
const suites = [await runNodeTests(), await runBrowserTests()];
const total = (key) => suites.reduce((sum, suite) => sum + suite[key], 0);
const [passed, failed, skipped] = ["passed", "failed", "skipped"].map(total);
// No test at all is no proof of anything.
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
