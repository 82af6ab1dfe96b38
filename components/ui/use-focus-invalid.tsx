"use client";

import { type RefObject, useEffect } from "react";

/**
 * Focuses the first invalid field of `form` once a failure is shown, unless the focus has moved elsewhere meanwhile.
 * `failure` is another value for each failure, and falsy where there is none.
 */
export function useFocusInvalid(form: RefObject<HTMLElement | null>, failure: unknown): void {
	useEffect(() => {
		const mayMove = document.activeElement === document.body || form.current?.contains(document.activeElement);
		if (failure && mayMove) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [form, failure]);
}
