"use client";

import { later } from "./later";

/** What floats above the shell comes after it: nothing of it is needed to show the mailbox. */
export const Toasts = later(() => import("./overlays").then(({ Toasts }) => Toasts), { atRest: true });
export const Tooltips = later(() => import("./overlays").then(({ Tooltips }) => Tooltips), { atRest: true });
