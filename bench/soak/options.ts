import { parseArgs } from "node:util";

export interface SoakOptions {
	minutes: number;
	/** A factor on the usual pace of actions. */
	pace: number;
	letters: number;
	/** By how many MiB the live heap may have grown over the last half. */
	bound: number;
	/** Forces a collection only at the start and the end: shows what an operator sees. */
	untouched: boolean;
	/** Heap snapshots of the second minute and the end, compared. */
	snapshots: boolean;
	browser: boolean;
}

/** `--minutes 60 --pace 1 --letters 10000 --bound 8 --untouched --snapshots --no-browser`, each as an alternative to its default. */
export function readOptions(args: string[]): SoakOptions {
	const { values } = parseArgs({
		args,
		allowNegative: true,
		options: {
			minutes: { type: "string", default: "60" },
			pace: { type: "string", default: "1" },
			letters: { type: "string", default: "10000" },
			bound: { type: "string", default: "8" },
			untouched: { type: "boolean", default: false },
			snapshots: { type: "boolean", default: false },
			browser: { type: "boolean", default: true },
		},
	});
	const number = (name: "minutes" | "pace" | "letters" | "bound") => {
		const value = Number(values[name]);
		if (!(value > 0)) throw new Error(`--${name} must be a number above 0`);
		return value;
	};
	return {
		minutes: number("minutes"),
		pace: number("pace"),
		letters: number("letters"),
		bound: number("bound"),
		untouched: values.untouched,
		snapshots: values.snapshots,
		browser: values.browser,
	};
}
