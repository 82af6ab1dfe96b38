"use client";

import { type MouseEvent, type PointerEvent, useRef, useState } from "react";

export type SwipeSide = "end" | "start";

/** Pixels of movement before a direction is decided. */
const SLOP = 10;
/** The share of the row's width beyond which releasing performs the action. */
const THRESHOLD_SHARE = 0.32;
/** Pixels at the screen's edges that are left to the browser's own gestures. */
const EDGE = 16;
/** How far a row follows the finger towards a side without an action. */
const RESISTANCE = 0.15;

interface Touch {
	pointer: number;
	x: number;
	y: number;
	/** 1, or -1 where lines run from right to left. */
	sign: number;
	/** Pixels that the row is moved towards the end of the line; null until the movement is decided to be horizontal. */
	offset: number | null;
}

/**
 * Swiping a row sideways by touch: it follows the finger, and released past the threshold performs the side's action.
 * Vertical movement stays the browser's, by `touch-action: pan-y`.
 */
export function useSwipe(actions: Record<SwipeSide, (() => void) | null>) {
	const [side, setSide] = useState<SwipeSide | null>(null);
	const [pastThreshold, setPastThreshold] = useState(false);
	const touch = useRef<Touch | null>(null);
	const swiped = useRef(false);

	const onPointerDown = (event: PointerEvent<HTMLElement>) => {
		swiped.current = false;
		if (event.pointerType !== "touch" || !event.isPrimary || event.clientX < EDGE || event.clientX > window.innerWidth - EDGE) return;
		const sign = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
		touch.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, sign, offset: null };
	};

	const onPointerMove = (event: PointerEvent<HTMLElement>) => {
		const active = touch.current;
		if (active?.pointer !== event.pointerId) return;
		const dx = (event.clientX - active.x) * active.sign;
		if (active.offset === null) {
			if (Math.abs(dx) < SLOP) return;
			if (Math.abs(event.clientY - active.y) >= Math.abs(dx)) {
				touch.current = null;
				return;
			}
			swiped.current = true;
			active.x = event.clientX;
			active.offset = 0;
			event.currentTarget.setPointerCapture(event.pointerId);
			return;
		}
		const to = dx > 0 ? "end" : "start";
		active.offset = actions[to] ? dx : dx * RESISTANCE;
		event.currentTarget.style.transform = `translateX(${active.offset * active.sign}px)`;
		setSide(actions[to] ? to : null);
		setPastThreshold(isPastThreshold(event.currentTarget, active.offset));
	};

	const settle = async (row: HTMLElement, { offset, sign }: Touch, action: (() => void) | null) => {
		const to = action ? Math.sign(offset ?? 0) * row.offsetWidth : 0;
		const duration = Number.parseFloat(getComputedStyle(row).getPropertyValue("--m-land"));
		const path = [offset ?? 0, to].map((at) => ({ transform: `translateX(${at * sign}px)` }));
		await row.animate(path, { duration, easing: "ease-out", fill: "forwards" }).finished.catch(() => undefined);
		action?.();
		for (const animation of row.getAnimations()) animation.cancel();
		row.style.transform = "";
		setSide(null);
		setPastThreshold(false);
	};

	const onEnd = (event: PointerEvent<HTMLElement>) => {
		const active = touch.current;
		if (active?.pointer !== event.pointerId) return;
		touch.current = null;
		if (active.offset === null) return;
		const action = event.type === "pointerup" && isPastThreshold(event.currentTarget, active.offset) ? actions[active.offset > 0 ? "end" : "start"] : null;
		void settle(event.currentTarget, active, action);
	};

	/** Suppresses the click that ends a swipe. */
	const onClickCapture = (event: MouseEvent) => {
		if (!swiped.current) return;
		swiped.current = false;
		event.preventDefault();
		event.stopPropagation();
	};
	return { side, pastThreshold, handlers: { onPointerDown, onPointerMove, onPointerUp: onEnd, onPointerCancel: onEnd, onClickCapture } };
}

function isPastThreshold(row: HTMLElement, offset: number): boolean {
	return Math.abs(offset) > row.offsetWidth * THRESHOLD_SHARE;
}
