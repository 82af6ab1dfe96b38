"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { useErrorMessages } from "#components/ui/error-messages";
import type { ErrorView, RefusedForm } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";

export type AuthErrors = Partial<Record<"username" | "password" | "displayName" | "form", string>>;
export type DoorAction = (before: RefusedForm | null, form: FormData) => Promise<RefusedForm | null>;

/**
 * Sends a form through an action; what was typed stays, and each error stands at its field in words. The fields hold their
 * own values, so that what was typed before the scripts came counts, and a form that was posted without them is answered.
 */
export function useAuthForm(act: DoorAction) {
	const t = useTranslations("auth");
	const errorsOf = useDoorErrors();
	const [posted, action] = useActionState<RefusedForm | null, FormData>(act, null);
	const [busy, setBusy] = useState(false);
	const [errors, setErrors] = useState<AuthErrors>(() => (posted ? errorsOf(posted.error) : {}));
	const form = useRef<HTMLFormElement>(null);
	const atFirst = useRef(errors);

	// The first thing anybody does here is type; on a phone that would throw the keyboard over the page.
	useEffect(() => {
		if (document.activeElement !== document.body || !matchMedia("(pointer: fine)").matches) return;
		if (Object.keys(atFirst.current).length > 0) focusFirst(form.current, atFirst.current);
		else form.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
	}, []);

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (busy) return;
		const typed = new FormData(event.currentTarget);
		setBusy(true);
		setErrors({});
		const result = await act(null, typed).catch((error: unknown) => (leadsOn(error) ? null : "unreached"));
		if (result === null || result === undefined) return;
		setBusy(false);
		if (result === "unreached") return setErrors({ form: t("notReached") });
		const found = errorsOf((result as RefusedForm).error);
		setErrors(found);
		focusFirst(form.current, found);
	};

	return {
		form,
		busy,
		errors,
		values: posted?.values ?? {},
		props: { ref: form, action, onSubmit: (event: FormEvent<HTMLFormElement>) => void onSubmit(event) },
	};
}

/** What was refused, in words, by the field it stands at. */
function useDoorErrors(): (error: ErrorView) => AuthErrors {
	const t = useTranslations("auth");
	const words = useErrorMessages();
	return (error) => {
		const found: AuthErrors = {};
		for (const row of error.errors ?? []) {
			const field = row.path === "username" || row.path === "password" || row.path === "displayName" ? row.path : "form";
			found[field] ??= field === "password" && row.code === "too_small" ? t("passwordShort", { min: LIMITS.passwordMinChars }) : words(row.code, row.message);
		}
		if (Object.keys(found).length === 0)
			found.form = error.retryAfterSeconds ? t("wait", { seconds: error.retryAfterSeconds }) : words(error.code, error.message);
		return found;
	};
}

function focusFirst(form: HTMLFormElement | null, errors: AuthErrors): void {
	const first = (["displayName", "username", "password"] as const).find((field) => errors[field]) ?? "password";
	form?.querySelector<HTMLElement>(`#${first}`)?.focus();
}

/** An action that redirects throws for whoever waits for it, while the next page is already on its way; all else is the network. */
function leadsOn(error: unknown): boolean {
	return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
