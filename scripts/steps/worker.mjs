import { readFileSync } from "node:fs";
import { fail } from "./log.mjs";

const BUNDLE = ".cache/pombo/service-worker.js";

/** Bundles the service worker and its precache manifest: see lib/worker/service-worker.ts. */
export async function bundleWorker(outfile) {
	const { build } = await import("esbuild");
	await build({
		entryPoints: ["lib/worker/service-worker.ts"],
		outfile: BUNDLE,
		bundle: true,
		minify: true,
		platform: "browser",
		format: "iife",
		target: "es2022",
		define: { "process.env.NODE_ENV": '"production"' },
		logLevel: "error",
	});
	const { injectManifest } = await import("@serwist/build");
	const { warnings } = await injectManifest({
		swSrc: BUNDLE,
		swDest: outfile,
		globDirectory: ".",
		globPatterns: [".next/static/**/*.{js,css,woff2,svg}", "public/icons/*.png"],
		modifyURLPrefix: { ".next/": "/_next/", "public/": "/" },
		// Their names contain a content hash.
		dontCacheBustURLsMatching: /^\/_next\/static\//,
		additionalPrecacheEntries: [{ url: "/offline", revision: readFileSync(".next/BUILD_ID", "utf8") }],
	});
	if (warnings.length > 0) fail(`The service worker could not be made: ${warnings.join(" ")}`);
}
