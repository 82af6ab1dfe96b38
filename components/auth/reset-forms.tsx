"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/controls/button";
import { Field } from "#components/ui/controls/field";
import { CodeField } from "./code-field";
import { NewPasswordField } from "./new-password-field";
import { type AuthAction, useAuthForm } from "./use-auth-form";
import { UsernameInput } from "./username-input";

/** A new password: by an administrator's link, whose secret follows the # and so reaches no log, or by a recovery code. */
export function ResetForms({ recover, reset }: { recover: AuthAction; reset: AuthAction }) {
	const [token, setToken] = useState("");
	useEffect(() => setToken(location.hash.slice(1)), []);
	return token ? <ResetForm reset={reset} token={token} /> : <RecoverForm recover={recover} />;
}

function ResetForm({ reset, token }: { reset: AuthAction; token: string }) {
	const t = useTranslations("auth");
	const { props, busy, errors } = useAuthForm(reset);
	const [password, setPassword] = useState("");
	return (
		<form {...props} className="grid gap-4">
			<FormHead title={t("resetTitle")} lead={t("resetLead")} />
			<input type="hidden" name="token" value={token} />
			<NewPasswordField label={t("newPassword")} value={password} onChange={setPassword} error={errors.password} />
			<FormFoot busy={busy} error={errors.form} submit={t("reset")} />
		</form>
	);
}

function RecoverForm({ recover }: { recover: AuthAction }) {
	const t = useTranslations("auth");
	const { props, busy, errors, values } = useAuthForm(recover);
	const [password, setPassword] = useState("");
	return (
		<form {...props} className="grid gap-4">
			<FormHead title={t("resetTitle")} lead={t("recoverLead")} />
			<Field id="username" label={t("username")} tone={errors.username ? "wrong" : "plain"} hint={errors.username}>
				<UsernameInput defaultValue={values.username} isWrong={Boolean(errors.username)} />
			</Field>
			<CodeField label={t("recoveryCode")} tone={errors.code ? "wrong" : "plain"} hint={errors.code ?? t("recoveryCodeHint")} />
			<NewPasswordField label={t("newPassword")} value={password} onChange={setPassword} error={errors.password} />
			<FormFoot busy={busy} error={errors.form} submit={t("reset")} />
		</form>
	);
}

function FormHead({ title, lead }: { title: string; lead: string }) {
	return (
		<div className="mb-1.5">
			<h1 className="text-door font-head tracking-[-0.025em]">{title}</h1>
			<p className="mt-1 text-body text-pretty text-ink-2">{lead}</p>
		</div>
	);
}

function FormFoot({ busy, error, submit }: { busy: boolean; error: string | undefined; submit: string }) {
	return (
		<>
			{error ? (
				<p role="alert" className="text-small text-danger-text">
					{error}
				</p>
			) : null}
			<Button look="solid" type="submit" busy={busy} className="h-9! w-full max-md:h-12!">
				{submit}
			</Button>
		</>
	);
}
