import { expect, test } from "vitest";
import { grownOverLastHalf, line, type Sample } from "./verdict";

const MIB = 1024 * 1024;

function soak(...heaps: number[]): Sample[] {
	return heaps.map((heap, minute) => {
		const memory = { rss: 0, heapTotal: 0, heapUsed: heap * MIB, external: 5 * MIB, arrayBuffers: 0, anonymous: Number.NaN, mapped: Number.NaN };
		return { minute, acts: 1, before: memory, after: memory };
	});
}

test("caches that fill in the first half are no growth", () => {
	expect(grownOverLastHalf(soak(70, 78, 82, 83, 83, 83, 83, 83))).toBe(0);
});

test("a heap that gains a MiB a minute is found", () => {
	expect(grownOverLastHalf(soak(...Array.from({ length: 60 }, (_, minute) => 70 + minute)))).toBe(15);
});

test("one look at a busy moment is no growth", () => {
	expect(grownOverLastHalf(soak(70, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 120))).toBe(0);
});

test("too short a soak is no proof", () => {
	expect(grownOverLastHalf(soak(70, 80))).toBeNaN();
});

test("what the system does not tell is left empty in the table", () => {
	expect(line(soak(70)[0] as Sample)).toBe("| 0 | 1 | 0.0 |  |  | 70.0 | 70.0 | 5.0 | 0.0 |");
});
