"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";

/** Where a pane ends and can be dragged: nothing of it is needed to show the mailbox, so it comes after it. */
export const LazyPaneResizer = lazyPart(() => import("#components/shell/lazy-bundle").then(({ PaneResizer }) => PaneResizer), undefined, true);
