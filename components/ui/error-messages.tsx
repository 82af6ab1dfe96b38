"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** Returns an error code's message in the user's language; a code missing in the catalogue keeps the server's message. */
export function useErrorMessages(): (code: string, fallback: string) => string {
	const t = useTranslations("errors");
	return useCallback((code, fallback) => (t.has(code as "internal") ? t(code as "internal") : fallback), [t]);
}
