import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** What browsers put in place of a key that an input method takes. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean …) that is converting text: it means nothing to the
 * page then. Safari ends the conversion before it reports the key, so there only the code tells.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
	const { isComposing, keyCode } = "nativeEvent" in event ? event.nativeEvent : event;
	return isComposing || keyCode === TAKEN_BY_INPUT_METHOD;
}

/** For the text fields of the component library, whose own handlers act on such keys. Answers whether it was one. */
export function leaveToInputMethod(event: ReactKeyboardEvent & { preventBaseUIHandler: () => void }): boolean {
	if (!isComposing(event)) return false;
	event.preventBaseUIHandler();
	event.stopPropagation();
	return true;
}
