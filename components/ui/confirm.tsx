"use client";

import type { ConfirmProps } from "./confirm-sheet";
import { later } from "./later";
import { useEver } from "./use-ever";
import { useWhenIdle } from "./use-when-idle";

const ConfirmSheet = later<ConfirmProps>(() => import("./overlays").then((sheet) => sheet.ConfirmSheet));

/** Asks before something goes for good; loaded when the page is at rest, so that it asks without a connection, too. */
export function Confirm(props: ConfirmProps) {
	useWhenIdle(ConfirmSheet.load);
	return useEver(props.open) ? <ConfirmSheet {...props} /> : null;
}
