import { fail, log } from "./log.mjs";
import { runPackage } from "./run.mjs";
import { onlyIfChanged } from "./stamp.mjs";

/** Generates Prisma's clients, one for each dialect, from the same models. */
export async function generate() {
	for (const dialect of ["sqlite", "postgresql"]) {
		const inputs = ["prisma/models", `prisma/${dialect}/datasource.prisma`, "node_modules/prisma/package.json"];
		await onlyIfChanged(`generate-${dialect}`, { inputs, outputs: [`lib/db/generated/${dialect}/client.ts`] }, async () => {
			log(`generating the database client for ${dialect}`);
			const code = await runPackage("prisma", ["generate", "--schema", `prisma/${dialect}`], { quiet: true });
			if (code !== 0) fail(`Prisma could not generate the ${dialect} client: see above.`);
		});
	}
}
