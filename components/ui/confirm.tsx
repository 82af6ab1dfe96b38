"use client";

import type { ConfirmProps } from "./confirm-sheet";
import { later } from "./later";
import { overlayParts } from "./overlay-parts";
import { useEver } from "./use-ever";
import { useWhenIdle } from "./use-when-idle";

const ConfirmSheet = later<ConfirmProps>(() => overlayParts().then((sheet) => sheet.ConfirmSheet));

/** Asks before something goes for good; loaded when the page is at rest, so that it asks without a connection, too. */
export function Confirm(props: ConfirmProps) {
	useWhenIdle(ConfirmSheet.load);
	return useEver(props.open) ? <ConfirmSheet {...props} /> : null;
}
