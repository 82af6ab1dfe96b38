"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** An error code in the reader's language; a code the catalogue does not know keeps the server's words. */
export function useErrorMessages(): (code: string, fallback: string) => string {
	const t = useTranslations("errors");
	return useCallback((code, fallback) => (t.has(code as "internal") ? t(code as "internal") : fallback), [t]);
}
