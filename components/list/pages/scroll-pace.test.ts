import { expect, it } from "vitest";
import { createScrollPace, SETTLE_MS } from "./scroll-pace";

function withClock() {
	const clock = { at: 1_000 };
	const pace = createScrollPace(() => clock.at);
	return { clock, waitAt: (from: number) => pace.waitMs({ from, to: from + 34 }) };
}

it("rows are requested at once while scrolling row by row", () => {
	const { clock, waitAt } = withClock();
	for (let from = 0; from < 500; from += 10, clock.at += 16) expect(waitAt(from)).toBe(0);
});

it("a jump is requested once the list has rested, and then at once", () => {
	const { clock, waitAt } = withClock();
	waitAt(0);
	expect(waitAt(50_000)).toBe(SETTLE_MS);
	clock.at += 30;
	expect(waitAt(50_000)).toBe(SETTLE_MS - 30);
	clock.at += 20;
	expect(waitAt(50_000)).toBe(0);
});

it("dragging the scroll bar through a mailbox requests nothing on the way", () => {
	const { clock, waitAt } = withClock();
	waitAt(0);
	for (let from = 20; from <= 2_000; from += 20, clock.at += 16) expect(waitAt(from)).toBe(SETTLE_MS);
	for (let from = 4_000; from <= 100_000; from += 2_000, clock.at += 16) expect(waitAt(from)).toBe(SETTLE_MS);
	// Even where it slows down in the end, row by row.
	for (let from = 100_000; from < 100_050; from += 5, clock.at += 16) expect(waitAt(from)).toBeGreaterThan(0);
	clock.at += SETTLE_MS;
	expect(waitAt(100_045)).toBe(0);
});
