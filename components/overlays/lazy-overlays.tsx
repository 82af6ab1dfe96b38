"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { loadOverlays } from "./overlay-loader";

/** What floats above the shell comes after it: nothing of it is needed to show the mailbox. */
export const Toasts = lazyPart(() => loadOverlays().then(({ Toasts }) => Toasts), undefined, true);
export const Tooltips = lazyPart(() => loadOverlays().then(({ Tooltips }) => Tooltips), undefined, true);
