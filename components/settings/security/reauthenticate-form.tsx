"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { CodeField } from "#components/auth/code-field";
import { PasswordField } from "#components/auth/password-field";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import type { Result } from "#lib/contracts/result";

interface Props<T> {
	/** Whether a code of the second factor is asked for, too. */
	withCode?: boolean;
	submit: string;
	look?: "solid" | "danger";
	request: (given: { password: string; code?: string }) => Promise<Result<T>>;
	onDone: (data: T) => void;
	onCancel: () => void;
	/** More fields, above the password. */
	children?: ReactNode;
}

/** Asks for the password again, and a code where one is needed, before something that a stolen session must not do alone. */
export function ReauthenticateForm<T>({ withCode = false, submit, look = "solid", request, onDone, onCancel, children }: Props<T>) {
	const t = useTranslations("settings.security");
	const errorMessage = useErrorMessages();
	const id = useId();
	const form = useRef<HTMLFormElement>(null);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);
	useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const typed = new FormData(event.currentTarget);
		const [password, code] = [String(typed.get("password") ?? ""), String(typed.get("code") ?? "")];
		if (password === "") return setErrors({ password: t("passwordMissing") });
		if (withCode && code.trim() === "") return setErrors({ code: t("codeMissing") });
		setErrors({});
		const done = await run(
			"reauthenticate",
			() => request({ password, ...(withCode ? { code } : {}) }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (done !== null) onDone(done);
	};
	return (
		<form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-[420px] gap-4">
			{children}
			<PasswordField
				id={`${id}-password`}
				label={t("password.current")}
				autoComplete="current-password"
				tone={errors.password ? "wrong" : "plain"}
				hint={errors.password}
			/>
			{withCode ? <CodeField id={`${id}-code`} label={t("code")} tone={errors.code ? "wrong" : "plain"} hint={errors.code ?? t("codeHint")} /> : null}
			<div className="flex flex-wrap items-center gap-2">
				<Button look={look} type="submit" busy={busy !== null}>
					{submit}
				</Button>
				<Button look="ghost" onClick={onCancel}>
					{t("cancel")}
				</Button>
				<span role="status" className="text-small text-danger-text">
					{errors.form}
				</span>
			</div>
		</form>
	);
}
