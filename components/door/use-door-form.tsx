"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useErrorWords } from "#components/ui/error-words";
import type { Result } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";

export type DoorErrors = Partial<Record<"username" | "password" | "displayName" | "form", string>>;

/** Sends a form through an action; what was typed stays, and each error stands at its field in words. */
export function useDoorForm<Input>(act: (input: Input) => Promise<Result<unknown> | undefined>) {
	const t = useTranslations("door");
	const words = useErrorWords();
	const [busy, setBusy] = useState(false);
	const [errors, setErrors] = useState<DoorErrors>({});
	const form = useRef<HTMLFormElement>(null);

	// The first thing anybody does here is type; on a phone that would throw the keyboard over the page.
	useEffect(() => {
		if (document.activeElement === document.body && matchMedia("(pointer: fine)").matches) form.current?.querySelector("input")?.focus();
	}, []);

	const submit = async (event: FormEvent, input: Input) => {
		event.preventDefault();
		if (busy) return;
		setBusy(true);
		setErrors({});
		const result = await act(input).catch((error: unknown) => (leadsOn(error) ? undefined : null));
		if (result === undefined || result?.ok) return;
		setBusy(false);
		if (result === null) return setErrors({ form: t("notReached") });
		const { error } = result;
		const found: DoorErrors = {};
		for (const row of error.errors ?? []) {
			const field = row.path === "username" || row.path === "password" || row.path === "displayName" ? row.path : "form";
			found[field] ??= field === "password" && row.code === "too_small" ? t("passwordShort", { min: LIMITS.passwordMinChars }) : words(row.code, row.message);
		}
		if (Object.keys(found).length === 0)
			found.form = error.retryAfterSeconds ? t("wait", { seconds: error.retryAfterSeconds }) : words(error.code, error.message);
		setErrors(found);
		const first = (["displayName", "username", "password"] as const).find((field) => found[field]) ?? "password";
		form.current?.querySelector<HTMLElement>(`#${first}`)?.focus();
	};

	return { submit, busy, errors, form };
}

/** An action that redirects throws for whoever waits for it, while the next page is already on its way; all else is the network. */
function leadsOn(error: unknown): boolean {
	return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
