"use client";

import dynamic from "next/dynamic";

/** What floats above the shell comes after it: nothing of it is needed to show the mailbox. */
export const Toasts = dynamic(() => import("#components/ui/toasts").then(({ Toasts }) => Toasts), { ssr: false });
export const Tooltips = dynamic(() => import("#components/ui/tooltips").then(({ Tooltips }) => Tooltips), { ssr: false });
