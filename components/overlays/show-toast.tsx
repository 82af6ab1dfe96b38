import type { MarkState } from "#components/ui/delivery-mark";

export interface ToastDetail {
	undo?: () => void;
	retry?: () => void;
	/** An action with its own label. */
	action?: { label: string; run: () => void };
	mark?: MarkState;
}

/** The content of a toast. */
export interface ToastMessage extends ToastDetail {
	text: string;
	isError?: boolean;
}

type ToastListener = (message: ToastMessage) => void;

/** Module state, so that any code can show a toast without a hook, also before the toasts are loaded. Browser only. */
let listener: ToastListener | null = null;
const queued: ToastMessage[] = [];
let loadToasts = () => {};

/** Says how the toasts are loaded, should one be shown before they are. */
export function setToastLoader(load: () => void): void {
	loadToasts = load;
}

/** Shows what happened, with an undo if given. */
export function showToast(text: string, detail: ToastDetail = {}): void {
	emit({ text, ...detail });
}

/** Shows an error, with a retry if given. */
export function showErrorToast(text: string, retry?: () => void): void {
	emit({ text, isError: true, retry });
}

/** Offers an action; stays until it is used or dismissed. */
export function showActionToast(text: string, action: NonNullable<ToastDetail["action"]>): void {
	emit({ text, action });
}

/** Subscribes to toasts, those that waited first. Returns how to unsubscribe. */
export function onToast(next: ToastListener): () => void {
	listener = next;
	for (const message of queued.splice(0)) next(message);
	return () => {
		if (listener === next) listener = null;
	};
}

function emit(message: ToastMessage): void {
	if (listener) listener(message);
	else {
		queued.push(message);
		loadToasts();
	}
}
