/** Our own TypeScript in one file that plain Node runs; packages stay where they are installed. */
export async function bundle(entry, outfile) {
	const { build } = await import("esbuild");
	const options = { bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", sourcemap: true, logLevel: "error" };
	await build({ ...options, entryPoints: [entry], outfile });
}
