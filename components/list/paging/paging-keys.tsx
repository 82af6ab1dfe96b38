/** The place that a paging key leads to from a place; null for any other key. */
export function pagingTarget(key: string, place: number, { size, rowsInView }: { size: number; rowsInView: number }): number | null {
	const page = Math.max(1, rowsInView - 1);
	if (key === "Home") return 0;
	if (key === "End") return size - 1;
	if (key === "PageDown") return Math.min(size - 1, place + page);
	if (key === "PageUp") return Math.max(0, place - page);
	return null;
}

/** Whether no modifier is held and no input method is composing. */
export function isPlainKey(event: Pick<KeyboardEvent, "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing">): boolean {
	return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;
}
