"use client";

import { type MouseEvent, type PointerEvent, useRef, useState } from "react";

export type SwipeSide = "end" | "start";

/** How far a finger goes before it means something, how far it must have gone to act, and what the browser keeps at the edges. */
const SLOP = 10;
const FAR_SHARE = 0.32;
const EDGE = 16;
const AGAINST = 0.15;

interface Touch {
	pointer: number;
	x: number;
	y: number;
	/** 1, or -1 where lines run from right to left. */
	sign: number;
	/** How far the row stands from its place, towards the end of the line; null until the finger has chosen sideways. */
	by: number | null;
}

/**
 * A row that follows the finger sideways, and acts when let go far enough. Up and down stay the browser's own, by
 * `touch-action: pan-y`: a finger that scrolls never reaches this.
 */
export function useSwipe(acts: Record<SwipeSide, (() => void) | null>) {
	const [side, setSide] = useState<SwipeSide | null>(null);
	const [far, setFar] = useState(false);
	const touch = useRef<Touch | null>(null);
	const swiped = useRef(false);

	const onPointerDown = (event: PointerEvent<HTMLElement>) => {
		swiped.current = false;
		if (event.pointerType !== "touch" || !event.isPrimary || event.clientX < EDGE || event.clientX > window.innerWidth - EDGE) return;
		const sign = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
		touch.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY, sign, by: null };
	};

	const onPointerMove = (event: PointerEvent<HTMLElement>) => {
		const held = touch.current;
		if (held?.pointer !== event.pointerId) return;
		const across = (event.clientX - held.x) * held.sign;
		if (held.by === null) {
			if (Math.abs(across) < SLOP) return;
			if (Math.abs(event.clientY - held.y) >= Math.abs(across)) {
				touch.current = null;
				return;
			}
			swiped.current = true;
			held.x = event.clientX;
			held.by = 0;
			event.currentTarget.setPointerCapture(event.pointerId);
			return;
		}
		const to = across > 0 ? "end" : "start";
		held.by = acts[to] ? across : across * AGAINST;
		event.currentTarget.style.transform = `translateX(${held.by * held.sign}px)`;
		setSide(acts[to] ? to : null);
		setFar(isFar(event.currentTarget, held.by));
	};

	const settle = async (row: HTMLElement, { by, sign }: Touch, act: (() => void) | null) => {
		const to = act ? Math.sign(by ?? 0) * row.offsetWidth : 0;
		const duration = Number.parseFloat(getComputedStyle(row).getPropertyValue("--m-land"));
		const path = [by ?? 0, to].map((at) => ({ transform: `translateX(${at * sign}px)` }));
		await row.animate(path, { duration, easing: "ease-out", fill: "forwards" }).finished.catch(() => undefined);
		act?.();
		for (const animation of row.getAnimations()) animation.cancel();
		row.style.transform = "";
		setSide(null);
		setFar(false);
	};

	const onEnd = (event: PointerEvent<HTMLElement>) => {
		const held = touch.current;
		if (held?.pointer !== event.pointerId) return;
		touch.current = null;
		if (held.by === null) return;
		const acting = event.type === "pointerup" && isFar(event.currentTarget, held.by) ? acts[held.by > 0 ? "end" : "start"] : null;
		void settle(event.currentTarget, held, acting);
	};

	/** A finger that has swiped has not tapped. */
	const onClickCapture = (event: MouseEvent) => {
		if (!swiped.current) return;
		swiped.current = false;
		event.preventDefault();
		event.stopPropagation();
	};
	return { side, far, handlers: { onPointerDown, onPointerMove, onPointerUp: onEnd, onPointerCancel: onEnd, onClickCapture } };
}

function isFar(row: HTMLElement, by: number): boolean {
	return Math.abs(by) > row.offsetWidth * FAR_SHARE;
}
