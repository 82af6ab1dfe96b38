"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { NewPasswordField } from "#components/auth/new-password-field";
import { PasswordField } from "#components/auth/password-field";
import { showToast } from "#components/overlays/show-toast";
import { SettingRow } from "#components/panes/sections/setting-row";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import { LIMITS } from "#lib/core/limits";

type Errors = Partial<Record<"current" | "password" | "form", string>>;

/** Changes the password by the present one. The user name is in the form for password managers, which save both together. */
export function PasswordForm({ handle }: { handle: string }) {
	const t = useTranslations("settings.security.password");
	const errorMessage = useErrorMessages();
	const { changePassword } = useSettingsActions();
	const form = useRef<HTMLFormElement>(null);
	const [password, setPassword] = useState("");
	const [errors, setErrors] = useState<Errors>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);

	const submit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const current = String(new FormData(event.currentTarget).get("current") ?? "");
		if (current === "") return setErrors({ current: t("currentMissing") });
		if (password.length < LIMITS.passwordMinChars) return setErrors({ password: t("tooShort", { min: LIMITS.passwordMinChars }) });
		setErrors({});
		const done = await run(
			"change",
			() => changePassword({ current, password }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (done === null) return;
		form.current?.reset();
		setPassword("");
		showToast(t("changed", { count: done.ended }));
	};
	return (
		<SettingRow id="password-change" name={t("name")} description={t("why")}>
			<form ref={form} noValidate onSubmit={(event) => void submit(event)} className="grid max-w-[420px] gap-4">
				<input type="text" name="username" autoComplete="username" value={handle} readOnly hidden />
				<PasswordField name="current" label={t("current")} autoComplete="current-password" tone={errors.current ? "wrong" : "plain"} hint={errors.current} />
				<NewPasswordField label={t("new")} value={password} onChange={setPassword} error={errors.password} />
				<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
					<Button look="solid" type="submit" busy={busy !== null} className="max-md:w-full">
						{t("change")}
					</Button>
					<span role="status" className="text-small text-danger-text">
						{errors.form}
					</span>
				</div>
			</form>
		</SettingRow>
	);
}
