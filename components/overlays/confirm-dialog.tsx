"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { useHasOpened } from "#components/ui/loading/use-has-opened";
import { useWhenUsed } from "#components/ui/loading/when-used";
import type { ConfirmProps } from "./confirm-dialog-body";
import { loadOverlays } from "./overlay-loader";

const ConfirmDialogBody = lazyPart<ConfirmProps>(() => loadOverlays().then((overlays) => overlays.ConfirmDialogBody));

/** A confirmation dialog, loaded when the page is idle, so that it opens without a connection, too. */
export function ConfirmDialog(props: ConfirmProps) {
	useWhenUsed(ConfirmDialogBody.load);
	return useHasOpened(props.open) ? <ConfirmDialogBody {...props} /> : null;
}
