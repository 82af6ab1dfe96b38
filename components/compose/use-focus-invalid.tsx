"use client";

import { type RefObject, useEffect } from "react";

/** After a failure, focuses the first invalid field, unless the focus has moved out of the composer. */
export function useFocusInvalid(sheet: RefObject<HTMLElement | null>, failure: unknown): void {
	useEffect(() => {
		const mayMove = document.activeElement === document.body || sheet.current?.contains(document.activeElement);
		if (failure && mayMove) sheet.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [sheet, failure]);
}
