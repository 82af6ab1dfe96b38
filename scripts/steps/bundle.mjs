/** Bundles our TypeScript into one file for Node; packages stay external. */
export async function bundle(entry, outfile) {
	const { build } = await import("esbuild");
	const options = { bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", sourcemap: true, logLevel: "error" };
	await build({ ...options, entryPoints: [entry], outfile });
}
