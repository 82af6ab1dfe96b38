"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/controls/button";
import { Kbd } from "#components/ui/kbd";
import type { FactorsView } from "#lib/contracts/views";
import { CodeField } from "./code-field";
import { type PasskeyActions, PasskeySignIn } from "./passkey-sign-in";
import { type AuthAction, useAuthForm } from "./use-auth-form";

const APP_CODE = /^\d{6}$/;

/** The second step of signing in: a code of the authenticator app, which is sent once it is complete, or a recovery code. */
export function CodeForm({ finish, passkeys, factors }: { finish: AuthAction; passkeys: PasskeyActions; factors: FactorsView }) {
	const t = useTranslations("auth");
	const { form, props, busy, errors } = useAuthForm(finish);
	const wrong = errors.code ?? errors.form;
	return (
		<div className="grid gap-3">
			<form {...props} className="grid gap-4">
				<div className="mb-2">
					<h1 className="text-door font-head tracking-[-0.025em]">{t("codeTitle")}</h1>
					<p className="mt-1 text-body text-pretty text-ink-2">{t("codeLead")}</p>
				</div>
				<CodeField
					label={t("code")}
					tone={wrong ? "wrong" : "plain"}
					hint={wrong ?? t(factors.totp ? "codeHint" : "codeHintRecovery")}
					onChange={(code) => APP_CODE.test(code) && form.current?.requestSubmit()}
				/>
				<label className="flex items-start gap-2.5 max-md:min-h-11 max-md:items-center">
					<input type="checkbox" name="trustDevice" className="mt-0.5 size-4 flex-none accent-(--signal) max-md:mt-0 max-md:size-5" />
					<span>{t("trustDevice")}</span>
				</label>
				<Button look="solid" type="submit" busy={busy} className="h-9! w-full max-md:h-12!">
					{t("signIn")} <Kbd bare>↵</Kbd>
				</Button>
			</form>
			{factors.passkeys > 0 ? <PasskeySignIn {...passkeys} /> : null}
		</div>
	);
}
