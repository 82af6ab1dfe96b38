"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "#components/keyboard/is-composing";
import { applyWidth, clampWidth, PANES, type PaneName, rememberWidth } from "./pane-widths";

const STEP = 16;

/**
 * The hairline after a pane, to drag: by the pointer, by the arrows, Home and End, and back to the usual width by Enter or
 * a double click. It writes one custom property; the panes answer by themselves.
 */
export function PaneResizer({ pane }: { pane: PaneName }) {
	const t = useTranslations("panes");
	const { min, max, usual } = PANES[pane];
	const [width, setWidth] = useState<number>(usual);
	const grip = useRef<{ x: number; width: number; sign: number } | null>(null);

	const measure = () => {
		const element = document.querySelector<HTMLElement>(`.pane.${pane}`);
		return element && element.offsetWidth > 0 ? clampWidth(pane, element.offsetWidth) : usual;
	};
	useEffect(() => {
		const element = document.querySelector<HTMLElement>(`.pane.${pane}`);
		if (!element) return;
		const observer = new ResizeObserver(() => setWidth(element.offsetWidth > 0 ? clampWidth(pane, element.offsetWidth) : usual));
		observer.observe(element);
		return () => observer.disconnect();
	}, [pane, usual]);

	const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
		if (event.button !== 0) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		grip.current = { x: event.clientX, width: measure(), sign: signOf(event.currentTarget) };
	};
	const onPointerMove = (event: PointerEvent) => {
		if (!grip.current) return;
		applyWidth(pane, clampWidth(pane, grip.current.width + (event.clientX - grip.current.x) * grip.current.sign));
	};
	const onPointerEnd = () => {
		if (!grip.current) return;
		grip.current = null;
		rememberWidth(pane);
	};
	const settle = (to: number | null) => {
		applyWidth(pane, to === null ? null : clampWidth(pane, to));
		rememberWidth(pane);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
		if (isComposing(event)) return;
		const sign = signOf(event.currentTarget);
		const to = { ArrowRight: measure() + STEP * sign, ArrowLeft: measure() - STEP * sign, Home: min, End: max, Enter: null }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		settle(to);
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: a rule that is dragged is no <hr>
		<div
			role="separator"
			tabIndex={0}
			aria-orientation="vertical"
			aria-label={t(pane)}
			aria-valuemin={min}
			aria-valuemax={max}
			aria-valuenow={width}
			title={t("hint")}
			onPointerDown={onPointerDown}
			onPointerMove={onPointerMove}
			onPointerUp={onPointerEnd}
			onPointerCancel={onPointerEnd}
			onDoubleClick={() => settle(null)}
			onKeyDown={onKeyDown}
			className={`edge edge-${pane}`}
		/>
	);
}

/** 1 where lines run from left to right, else -1: a pane grows towards the end of the line. */
function signOf(element: HTMLElement): 1 | -1 {
	return getComputedStyle(element).direction === "rtl" ? -1 : 1;
}
