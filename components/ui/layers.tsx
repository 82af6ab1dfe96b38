"use client";

import { later } from "./later";
import { overlayParts } from "./overlay-parts";

/** What floats above the shell comes after it: nothing of it is needed to show the mailbox. */
export const Toasts = later(() => overlayParts().then(({ Toasts }) => Toasts), undefined, true);
export const Tooltips = later(() => overlayParts().then(({ Tooltips }) => Tooltips), undefined, true);
