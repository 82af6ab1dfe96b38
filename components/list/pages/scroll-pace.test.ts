import { expect, it } from "vitest";
import { createScrollPace, SETTLE_MS } from "./scroll-pace";

function withClock() {
	const clock = { at: 1_000 };
	const pace = createScrollPace(() => clock.at);
	return { clock, look: (from: number) => pace.waitMs({ from, to: from + 34 }) };
}

it("rows that are scrolled to one after the other are asked for at once", () => {
	const { clock, look } = withClock();
	for (let from = 0; from < 500; from += 10, clock.at += 16) expect(look(from)).toBe(0);
});

it("a leap waits until the list rests, and then no longer", () => {
	const { clock, look } = withClock();
	look(0);
	expect(look(50_000)).toBe(SETTLE_MS);
	clock.at += 30;
	expect(look(50_000)).toBe(SETTLE_MS - 30);
	clock.at += 20;
	expect(look(50_000)).toBe(0);
});

it("a scroll bar that is dragged through a mailbox asks for nothing on its way", () => {
	const { clock, look } = withClock();
	look(0);
	for (let from = 20; from <= 2_000; from += 20, clock.at += 16) expect(look(from)).toBe(SETTLE_MS);
	for (let from = 4_000; from <= 100_000; from += 2_000, clock.at += 16) expect(look(from)).toBe(SETTLE_MS);
	// Even where it slows down at last, row by row.
	for (let from = 100_000; from < 100_050; from += 5, clock.at += 16) expect(look(from)).toBeGreaterThan(0);
	clock.at += SETTLE_MS;
	expect(look(100_045)).toBe(0);
});
