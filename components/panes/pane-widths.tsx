import type { CSSProperties } from "react";
import { readDeviceCookie, setDeviceCookie } from "#components/ui/appearance/set-device-cookie";

export const PANES_COOKIE = "pombo-panes";

/** The panes that can be resized: the custom property of the width, its limits and its default, in pixels. */
export const PANES = {
	side: { property: "--side-w", min: 176, max: 320, defaultWidth: 232 },
	list: { property: "--list-w", min: 300, max: 680, defaultWidth: 440 },
} as const;
export type PaneName = keyof typeof PANES;
type Widths = Partial<Record<PaneName, number>>;

/** The custom properties for the widths in the cookie, "side.list"; a width that is missing stays as in the style sheet. */
export function paneStyle(cookie: string | undefined): CSSProperties {
	return Object.fromEntries(Object.entries(readWidths(cookie)).map(([name, width]) => [PANES[name as PaneName].property, `${width}px`]));
}

/** Applies a width; null restores the default. */
export function applyWidth(name: PaneName, width: number | null): void {
	const { style } = document.documentElement;
	if (width === null) style.removeProperty(PANES[name].property);
	else style.setProperty(PANES[name].property, `${width}px`);
}

/** Saves the present width of one pane in the cookie; the other widths in it, which another tab may have set, stay. */
export function saveWidth(name: PaneName): void {
	const shown = Number.parseInt(document.documentElement.style.getPropertyValue(PANES[name].property), 10);
	const { side = "", list = "" }: Partial<Record<PaneName, number | "">> = { ...readWidths(readDeviceCookie(PANES_COOKIE)), [name]: shown || "" };
	setDeviceCookie(PANES_COOKIE, `${side}.${list}`);
}

/** A width within the pane's limits, in whole pixels. */
export function clampWidth(name: PaneName, width: number): number {
	return Math.round(Math.min(PANES[name].max, Math.max(PANES[name].min, width)));
}

function readWidths(cookie: string | undefined): Widths {
	const [, side, list] = /^(\d{0,4})\.(\d{0,4})$/.exec(cookie ?? "") ?? [];
	return { ...(side && { side: clampWidth("side", Number(side)) }), ...(list && { list: clampWidth("list", Number(list)) }) };
}
