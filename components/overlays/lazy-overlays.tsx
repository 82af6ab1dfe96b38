"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";
import { loadOverlays } from "./overlay-loader";
import { setToastLoader } from "./show-toast";

/** Overlays load after the shell: the mailbox is shown without them. */
export const Toasts = lazyPart(() => loadOverlays().then(({ Toasts }) => Toasts), undefined, true);
export const Tooltips = lazyPart(() => loadOverlays().then(({ Tooltips }) => Tooltips), undefined, true);

setToastLoader(() => void Toasts.load());
