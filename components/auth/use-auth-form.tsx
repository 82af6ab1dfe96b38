"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { useErrorMessages } from "#components/ui/error-messages";
import type { ErrorView, RefusedForm } from "#lib/contracts/result";
import { LIMITS } from "#lib/core/limits";

/** In the order of the forms. */
const FIELDS = ["displayName", "username", "password", "code"] as const;

export type AuthErrors = Partial<Record<(typeof FIELDS)[number] | "form", string>>;
export type AuthAction = (before: RefusedForm | null, form: FormData) => Promise<RefusedForm | null>;

/**
 * Submits a form through a server action, preserves its input and returns each error by field. The inputs are uncontrolled, so
 * text typed before hydration counts, and a form posted without scripts gets its result.
 */
export function useAuthForm(action: AuthAction) {
	const t = useTranslations("auth");
	const errorsOf = useFieldErrors();
	const [posted, formAction] = useActionState<RefusedForm | null, FormData>(action, null);
	const [busy, setBusy] = useState(false);
	const [errors, setErrors] = useState<AuthErrors>(() => (posted ? errorsOf(posted.error) : {}));
	const form = useRef<HTMLFormElement>(null);
	const initialErrors = useRef(errors);

	// Focus the first field, except on touch screens, where the keyboard would cover the page.
	useEffect(() => {
		if (document.activeElement !== document.body || !matchMedia("(pointer: fine)").matches) return;
		if (Object.keys(initialErrors.current).length > 0) focusFirst(form.current, initialErrors.current);
		else form.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
	}, []);

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (busy) return;
		const typed = new FormData(event.currentTarget);
		setBusy(true);
		setErrors({});
		const result = await action(null, typed).catch((error: unknown) => (isRedirect(error) ? null : "unreachable"));
		if (result === null || result === undefined) return;
		setBusy(false);
		if (result === "unreachable") return setErrors({ form: t("notReached") });
		const found = errorsOf((result as RefusedForm).error);
		setErrors(found);
		focusFirst(form.current, found);
	};

	return {
		form,
		busy,
		errors,
		values: posted?.values ?? {},
		props: { ref: form, action: formAction, onSubmit: (event: FormEvent<HTMLFormElement>) => void onSubmit(event) },
	};
}

/** Maps an error to messages by form field. */
function useFieldErrors(): (error: ErrorView) => AuthErrors {
	const t = useTranslations("auth");
	const errorMessage = useErrorMessages();
	return (error) => {
		const found: AuthErrors = {};
		for (const row of error.errors ?? []) {
			const field = FIELDS.find((name) => name === row.path) ?? "form";
			found[field] ??=
				field === "password" && row.code === "too_small" ? t("passwordShort", { min: LIMITS.passwordMinChars }) : errorMessage(row.code, row.message);
		}
		if (Object.keys(found).length === 0)
			found.form = error.retryAfterSeconds ? t("wait", { seconds: error.retryAfterSeconds }) : errorMessage(error.code, error.message);
		return found;
	};
}

function focusFirst(form: HTMLFormElement | null, errors: AuthErrors): void {
	const first = FIELDS.find((field) => errors[field]) ?? FIELDS.findLast((field) => form?.querySelector(`#${field}`));
	form?.querySelector<HTMLElement>(`#${first}`)?.focus();
}

/** Whether a rejection is a redirect (Next.js rejects with NEXT_REDIRECT while it navigates); any other is the network. */
function isRedirect(error: unknown): boolean {
	return error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT");
}
