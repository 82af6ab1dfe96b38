"use client";

import { later } from "#components/ui/later";

/** Where a pane ends and can be dragged: nothing of it is needed to show the mailbox, so it comes after it. */
export const PaneEdge = later(() => import("./sheets").then(({ PaneGrip }) => PaneGrip), undefined, true);
