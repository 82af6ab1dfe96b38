import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** The `keyCode` of a key that an input method consumes. */
const INPUT_METHOD_KEY_CODE = 229;

/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean …) that is converting text, so that no handler may act on
 * it. Safari ends the composition before it reports the key, so there only the key code shows it.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
	const { isComposing, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
	return isComposing || keyCode === INPUT_METHOD_KEY_CODE;
}

/** Keeps the component library's text fields from acting on such a key. Returns whether it was one. */
export function leaveToInputMethod(event: ReactKeyboardEvent & { preventBaseUIHandler: () => void }): boolean {
	if (!isComposing(event)) return false;
	event.preventBaseUIHandler();
	event.stopPropagation();
	return true;
}
