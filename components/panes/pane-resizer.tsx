"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "#components/ui/is-composing";
import { applyWidth, clampWidth, PANES, type PaneName, saveWidth } from "./pane-widths";

const STEP = 16;

/**
 * The separator after a pane, which sets its width: by dragging, the arrow keys, Home and End; Enter or a double click restores
 * the default. It writes one custom property that the style sheet uses.
 */
export function PaneResizer({ pane }: { pane: PaneName }) {
	const t = useTranslations("panes");
	const { min, max, defaultWidth } = PANES[pane];
	const [width, setWidth] = useState<number>(defaultWidth);
	const drag = useRef<{ x: number; width: number; sign: number } | null>(null);

	const measure = () => {
		const element = document.querySelector<HTMLElement>(`.pane.${pane}`);
		return element && element.offsetWidth > 0 ? clampWidth(pane, element.offsetWidth) : defaultWidth;
	};
	useEffect(() => {
		const element = document.querySelector<HTMLElement>(`.pane.${pane}`);
		if (!element) return;
		const observer = new ResizeObserver(() => setWidth(element.offsetWidth > 0 ? clampWidth(pane, element.offsetWidth) : defaultWidth));
		observer.observe(element);
		return () => observer.disconnect();
	}, [pane, defaultWidth]);

	const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
		if (event.button !== 0) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		drag.current = { x: event.clientX, width: measure(), sign: signOf(event.currentTarget) };
	};
	const onPointerMove = (event: PointerEvent) => {
		if (!drag.current) return;
		applyWidth(pane, clampWidth(pane, drag.current.width + (event.clientX - drag.current.x) * drag.current.sign));
	};
	const onPointerEnd = () => {
		if (!drag.current) return;
		drag.current = null;
		saveWidth(pane);
	};
	const setAndSave = (to: number | null) => {
		applyWidth(pane, to === null ? null : clampWidth(pane, to));
		saveWidth(pane);
	};
	const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
		if (isComposing(event)) return;
		const sign = signOf(event.currentTarget);
		const to = { ArrowRight: measure() + STEP * sign, ArrowLeft: measure() - STEP * sign, Home: min, End: max, Enter: null }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		setAndSave(to);
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: a draggable separator is not an <hr>
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
			onDoubleClick={() => setAndSave(null)}
			onKeyDown={onKeyDown}
			className={`edge edge-${pane}`}
		/>
	);
}

/** 1 where lines run from left to right, else -1: a pane grows towards the end of the line. */
function signOf(element: HTMLElement): 1 | -1 {
	return getComputedStyle(element).direction === "rtl" ? -1 : 1;
}
