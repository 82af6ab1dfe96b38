"use client";

import { Toast } from "@base-ui/react/toast";
import type { MarkState } from "./delivery-mark";

export interface ToastDetail {
	undo?: () => void;
	again?: () => void;
	mark?: MarkState;
}

const BAD_MS = 12_000;

/** The one list of toasts; a module of the browser's, so that anything that acts may speak without a hook. */
export const toastManager = Toast.createToastManager<ToastDetail>();

/** Says what happened, and offers to take it back. */
export function say(words: string, detail: ToastDetail = {}): void {
	const { undo } = detail;
	const id: string = toastManager.add({
		title: words,
		type: "plain",
		data: {
			...detail,
			undo: undo
				? () => {
						toastManager.close(id);
						undo();
					}
				: undefined,
		},
	});
}

/** Says what went wrong, and offers to try again. */
export function warn(words: string, again?: () => void): void {
	toastManager.add({ title: words, type: "bad", priority: "high", timeout: BAD_MS, data: { again } });
}
