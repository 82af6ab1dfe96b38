"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenIdle } from "#components/ui/loading/use-when-idle";
import type { ConfirmProps } from "./confirm-dialog-body";
import { loadOverlays } from "./overlay-loader";

const ConfirmDialogBody = lazyPart<ConfirmProps>(() => loadOverlays().then((overlays) => overlays.ConfirmDialogBody));

/** A confirmation dialog, loaded when the page is idle, so that it opens without a connection, too. */
export function ConfirmDialog(props: ConfirmProps) {
	useWhenIdle(ConfirmDialogBody.load);
	return useHasOpened(props.open) ? <ConfirmDialogBody {...props} /> : null;
}
