"use client";

import { lazyPart } from "#components/ui/loading/lazy-part";

/** The resizer at the end of a pane, loaded after the mailbox is shown. */
export const LazyPaneResizer = lazyPart(() => import("#components/shell/lazy-bundle").then(({ PaneResizer }) => PaneResizer), undefined, true);
