import { bundle } from "./bundle.mjs";
import { checkFirstLoad } from "./first-load.mjs";
import { fail, log } from "./log.mjs";
import { runPackage } from "./run.mjs";
import { onlyIfChanged } from "./stamp.mjs";
import { bundleWorker } from "./worker.mjs";

const SOURCES = ["lib", "prisma/models", "package.json", "package-lock.json", "tsconfig.json"];
const PAGES = [...SOURCES, "app", "components", "public", "messages", "next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"];

/** Builds what production runs: Next's pages in `.next`, the server and the service worker in `dist`. */
export async function build() {
	await onlyIfChanged("build", { inputs: PAGES, outputs: [".next/BUILD_ID", ".next/build-manifest.json"] }, async () => {
		log("building the pages (half a minute, when something changed)");
		const code = await runPackage("next", ["build"], { env: { NODE_ENV: "production" }, quiet: true });
		if (code !== 0) fail("The pages could not be built: see above.");
		checkFirstLoad();
	});
	await onlyIfChanged("server", { inputs: [...SOURCES, "server.ts", "scripts/steps/bundle.mjs"], outputs: ["dist/server.mjs"] }, async () => {
		log("bundling the server");
		await bundle("server.ts", "dist/server.mjs");
	});
	await onlyIfChanged("worker", { inputs: [...SOURCES, "public", ".next/BUILD_ID", "scripts/steps/worker.mjs"], outputs: ["dist/sw.js"] }, () =>
		bundleWorker("dist/sw.js"),
	);
}
