import type { CSSProperties } from "react";
import { readDeviceCookie, setDeviceCookie } from "#components/ui/appearance/set-device-cookie";

export const PANES_COOKIE = "pombo-panes";

/** The panes whose width is somebody's own: the custom property that says it, and how far it goes. */
export const PANES = {
	side: { property: "--side-w", min: 176, max: 320, usual: 232 },
	list: { property: "--list-w", min: 300, max: 680, usual: 440 },
} as const;
export type PaneName = keyof typeof PANES;
type Widths = Partial<Record<PaneName, number>>;

/** The style of the page for the widths a cookie names, as "side.list"; what it does not name stays as the style sheet has it. */
export function paneStyle(cookie: string | undefined): CSSProperties {
	return Object.fromEntries(Object.entries(readWidths(cookie)).map(([name, width]) => [PANES[name as PaneName].property, `${width}px`]));
}

/** Shows a width at once; null is the usual one again. */
export function applyWidth(name: PaneName, width: number | null): void {
	const { style } = document.documentElement;
	if (width === null) style.removeProperty(PANES[name].property);
	else style.setProperty(PANES[name].property, `${width}px`);
}

/** Remembers on this device the width that one pane shows, so that the next page comes with it; the others stay as any tab left them. */
export function rememberWidth(name: PaneName): void {
	const shown = Number.parseInt(document.documentElement.style.getPropertyValue(PANES[name].property), 10);
	const { side = "", list = "" }: Partial<Record<PaneName, number | "">> = { ...readWidths(readDeviceCookie(PANES_COOKIE)), [name]: shown || "" };
	setDeviceCookie(PANES_COOKIE, `${side}.${list}`);
}

/** A width within its limits, in whole pixels. */
export function clampWidth(name: PaneName, width: number): number {
	return Math.round(Math.min(PANES[name].max, Math.max(PANES[name].min, width)));
}

function readWidths(cookie: string | undefined): Widths {
	const [, side, list] = /^(\d{0,4})\.(\d{0,4})$/.exec(cookie ?? "") ?? [];
	return { ...(side && { side: clampWidth("side", Number(side)) }), ...(list && { list: clampWidth("list", Number(list)) }) };
}
