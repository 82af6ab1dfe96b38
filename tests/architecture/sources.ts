import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

export interface Source {
	file: string;
	text: string;
	lines: number;
}

/** The product's source files: tracked or not ignored by git, without tests and generated code. */
export function sources(): Source[] {
	const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
	return list
		.split("\n")
		.filter((file) => /^(app|components|lib|bench|prisma|scripts)\/.*\.(ts|tsx|mjs)$|^[a-z.]+\.(ts|mjs)$/.test(file))
		.filter((file) => !/\.test\.tsx?$|^next-env|\/generated\//.test(file) && existsSync(file))
		.map((file) => {
			const text = readFileSync(file, "utf8");
			return { file, text, lines: text.trimEnd().split("\n").length };
		});
}
