"use client";

import { type RefObject, useEffect } from "react";

/** After a refusal the focus is on the first field that it is about; whoever went elsewhere meanwhile stays there. */
export function useFocusRefused(sheet: RefObject<HTMLElement | null>, failure: unknown): void {
	useEffect(() => {
		const here = document.activeElement === document.body || sheet.current?.contains(document.activeElement);
		if (failure && here) sheet.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [sheet, failure]);
}
