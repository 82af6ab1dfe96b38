"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { Field } from "#components/ui/controls/field";
import { Kbd } from "#components/ui/kbd";
import { type PasskeyActions, PasskeySignIn } from "./passkey-sign-in";
import { PasswordField } from "./password-field";
import { type AuthAction, useAuthForm } from "./use-auth-form";
import { UsernameInput } from "./username-input";

/** Handle and password. Wrong credentials are reported at the password; the input is preserved. */
export function SignInForm({ signIn, passkeys }: { signIn: AuthAction; passkeys: PasskeyActions }) {
	const t = useTranslations("auth");
	const { props, busy, errors, values } = useAuthForm(signIn);
	const wrong = errors.password ?? errors.form;
	return (
		<div className="grid gap-3">
			<form {...props} className="grid gap-4">
				<div className="mb-2">
					<h1 className="text-door font-head tracking-[-0.025em]">{t("signInTitle")}</h1>
					<p className="mt-1 text-body text-pretty text-ink-2">{t("signInLead")}</p>
				</div>
				<Field id="username" label={t("username")} tone={errors.username ? "wrong" : "plain"} hint={errors.username}>
					<UsernameInput defaultValue={values.username} isWrong={Boolean(errors.username)} autoComplete="username webauthn" />
				</Field>
				<PasswordField
					label={t("password")}
					aside={
						<Link href="/reset" className="text-small text-ink-3 underline">
							{t("forgotten")}
						</Link>
					}
					autoComplete="current-password"
					tone={wrong ? "wrong" : "plain"}
					hint={wrong}
				/>
				<Button look="solid" type="submit" busy={busy} className="h-9! w-full max-md:h-12!">
					{t("signIn")} <Kbd bare>↵</Kbd>
				</Button>
			</form>
			<PasskeySignIn {...passkeys} autofill />
		</div>
	);
}
