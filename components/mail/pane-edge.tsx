"use client";

import dynamic from "next/dynamic";

/** Where a pane ends and can be dragged: nothing of it is needed to show the mailbox, so it comes after it. */
export const PaneEdge = dynamic(() => import("./pane-grip").then(({ PaneGrip }) => PaneGrip), { ssr: false });
