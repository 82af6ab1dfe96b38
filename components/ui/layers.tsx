"use client";

import { later } from "./later";

/** What floats above the shell comes after it: nothing of it is needed to show the mailbox. */
export const Toasts = later(() => import("./toasts").then(({ Toasts }) => Toasts));
export const Tooltips = later(() => import("./tooltips").then(({ Tooltips }) => Tooltips));
