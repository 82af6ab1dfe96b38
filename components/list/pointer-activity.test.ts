import { expect, it } from "vitest";
import { createPointerActivity, mayAdmit } from "./pointer-activity";

function withClock() {
	const clock = { at: 1_000_000 };
	return { clock, pointer: createPointerActivity(() => clock.at) };
}

it("a pointer is active for two seconds after it moved, and no longer", () => {
	const { clock, pointer } = withClock();
	expect(pointer.isActive()).toBe(false);
	pointer.moved({ screenX: 10, screenY: 10 });
	clock.at += 1_999;
	expect(pointer.isActive()).toBe(true);
	clock.at += 1;
	expect(pointer.isActive()).toBe(false);
});

it("a move to where the pointer already is does not count", () => {
	const { clock, pointer } = withClock();
	pointer.moved({ screenX: 10, screenY: 10 });
	clock.at += 2_000;
	pointer.moved({ screenX: 10, screenY: 10 });
	expect(pointer.isActive()).toBe(false);
	pointer.moved({ screenX: 11, screenY: 10 });
	expect(pointer.isActive()).toBe(true);
});

it("a press or a wheel counts without movement, and leaving ends the activity at once", () => {
	const { pointer } = withClock();
	pointer.acted();
	expect(pointer.isActive()).toBe(true);
	pointer.left();
	expect(pointer.isActive()).toBe(false);
});

it("only a pointer in use, a scrolled list and an open menu hold letters back", () => {
	const still = { scrolled: false, pointerActive: false, menuOpen: false };
	expect(mayAdmit(still)).toBe(true);
	for (const reason of ["scrolled", "pointerActive", "menuOpen"] as const) expect(mayAdmit({ ...still, [reason]: true })).toBe(false);
});
