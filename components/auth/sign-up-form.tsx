"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useState } from "react";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { Kbd } from "#components/ui/kbd";
import { LIMITS } from "#lib/core/limits";
import { NewPasswordField } from "./new-password-field";
import { type AuthAction, useAuthForm } from "./use-auth-form";
import { useUsernameCheck } from "./use-username-check";
import { UsernameField } from "./username-field";

/** Display name, handle (checked while typed) and password. */
export function SignUpForm({ signUp, needsApproval = false }: { signUp: AuthAction; needsApproval?: boolean }) {
	const t = useTranslations("auth");
	const { form, props, busy, errors, values } = useAuthForm(signUp);
	const [username, setUsername] = useState(values.username ?? "");
	const [password, setPassword] = useState("");
	const [refusedUsername, setRefusedUsername] = useState(values.username ?? "");
	const state = useUsernameCheck(username);
	// Text typed or filled in by the browser before hydration.
	useLayoutEffect(() => {
		const typed = new FormData(form.current ?? undefined);
		setUsername(String(typed.get("username") ?? ""));
		setPassword(String(typed.get("password") ?? ""));
	}, [form]);
	return (
		<form
			{...props}
			className="grid gap-4"
			onSubmit={(event) => {
				setRefusedUsername(username);
				props.onSubmit(event);
			}}
		>
			<div className="mb-1.5">
				<h1 className="text-door font-head tracking-[-0.025em]">{t("signUpTitle")}</h1>
				<p className="mt-1 text-body text-pretty text-ink-2">{t(needsApproval ? "signUpApproval" : "signUpLead")}</p>
			</div>
			<Field id="displayName" label={t("displayName")} tone={errors.displayName ? "wrong" : "plain"} hint={errors.displayName ?? t("displayNameHint")}>
				<input
					id="displayName"
					name="displayName"
					autoComplete="name"
					maxLength={LIMITS.nameMaxChars}
					className={fieldInputClass}
					defaultValue={values.displayName}
					aria-invalid={errors.displayName ? true : undefined}
					aria-describedby="displayName-hint"
				/>
			</Field>
			<UsernameField initialValue={values.username} onChange={setUsername} state={state} refused={refusedUsername === username ? errors.username : undefined} />
			<NewPasswordField label={t("password")} value={password} onChange={setPassword} error={errors.password} />
			{errors.form ? (
				<p role="alert" className="text-small text-danger-text">
					{errors.form}
				</p>
			) : null}
			<Button look="solid" type="submit" busy={busy} className="h-9! w-full max-md:h-12!">
				{t("signUp")} <Kbd bare>↵</Kbd>
			</Button>
			<p className="text-small text-pretty text-ink-3">{t("sealed")}</p>
		</form>
	);
}
