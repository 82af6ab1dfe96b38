import { expect, test } from "vitest";
import { growthOverLastHalf, line, type Sample } from "./verdict";

const MIB = 1024 * 1024;

function soak(...heaps: number[]): Sample[] {
	return heaps.map((heap, minute) => {
		const memory = { rss: 0, heapTotal: 0, heapUsed: heap * MIB, external: 5 * MIB, arrayBuffers: 0, anonymous: Number.NaN, mapped: Number.NaN };
		return { minute, actions: 1, before: memory, after: memory };
	});
}

test("growth in the first half, while caches fill, does not count", () => {
	expect(growthOverLastHalf(soak(70, 78, 82, 83, 83, 83, 83, 83))).toBe(0);
});

test("a heap that gains a MiB a minute is reported", () => {
	expect(growthOverLastHalf(soak(...Array.from({ length: 60 }, (_, minute) => 70 + minute)))).toBe(15);
});

test("one high sample does not count as growth", () => {
	expect(growthOverLastHalf(soak(70, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 120))).toBe(0);
});

test("too short a soak gives no verdict", () => {
	expect(growthOverLastHalf(soak(70, 80))).toBeNaN();
});

test("figures that the system does not report are empty in the table", () => {
	expect(line(soak(70)[0] as Sample)).toBe("| 0 | 1 | 0.0 |  |  | 70.0 | 70.0 | 5.0 | 0.0 |");
});
