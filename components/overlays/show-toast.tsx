import type { MarkState } from "#components/ui/delivery-mark";

export interface ToastDetail {
	undo?: () => void;
	retry?: () => void;
	/** What can be done about it, in words of its own. */
	action?: { words: string; act: () => void };
	mark?: MarkState;
}

/** Something to be said in a toast. */
export interface ToastMessage extends ToastDetail {
	text: string;
	isError?: boolean;
}

type ToastListener = (saying: ToastMessage) => void;

/** A module of the browser's, so that anything that acts may speak without a hook, also before the toasts are loaded. */
let listener: ToastListener | null = null;
const waiting: ToastMessage[] = [];

/** Says what happened, and offers to take it back. */
export function showToast(words: string, detail: ToastDetail = {}): void {
	emit({ text: words, ...detail });
}

/** Says what went wrong, and offers to try again. */
export function showErrorToast(words: string, again?: () => void): void {
	emit({ text: words, isError: true, retry: again });
}

/** Says what can be done now or later, and stays until it is answered or put away. */
export function showActionToast(words: string, answer: NonNullable<ToastDetail["action"]>): void {
	emit({ text: words, action: answer });
}

/** Where sayings are shown from now on, those that waited first. Answers how to stop. */
export function onToast(next: ToastListener): () => void {
	listener = next;
	for (const saying of waiting.splice(0)) next(saying);
	return () => {
		if (listener === next) listener = null;
	};
}

function emit(saying: ToastMessage): void {
	if (listener) listener(saying);
	else waiting.push(saying);
}
