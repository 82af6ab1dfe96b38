import { fail } from "./log.mjs";

const NEEDED = [20, 19];

/** Exits with one sentence where Node is too old, before anything else fails because of it. */
export function checkNodeVersion(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
	fail(`Pombo needs Node ${NEEDED.join(".")} or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`);
}
