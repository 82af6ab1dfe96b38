"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import { TOKEN_SCOPES, type TokenScope } from "#lib/contracts/accounts/token-scopes";
import type { ApiTokenView } from "#lib/contracts/views";
import { LIMITS } from "#lib/core/limits";

/** Days until a token ends; 0 is never. */
const LIFETIMES = [7, 30, 90, 365, 0] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The form for a new token: what it is for, what it may do, and until when. */
export function MakeToken({ onMade }: { onMade: (token: string, view: ApiTokenView) => void }) {
	const t = useTranslations("settings.tokens");
	const errorMessage = useErrorMessages();
	const { makeToken } = useSettingsActions();
	const form = useRef<HTMLFormElement>(null);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const typed = new FormData(event.currentTarget);
		const name = String(typed.get("name") ?? "").trim();
		const scopes = TOKEN_SCOPES.filter((scope) => typed.getAll("scope").includes(scope));
		const days = Number(typed.get("days"));
		if (name === "") return setErrors({ name: t("nameMissing") });
		if (scopes.length === 0) return setErrors({ scopes: t("scopeMissing") });
		setErrors({});
		const expiresAt = days === 0 ? undefined : new Date(Date.now() + days * DAY_MS).toISOString();
		const made = await run(
			"make",
			() => makeToken({ name, scopes, expiresAt }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (made) onMade(made.token, { id: made.id, name, scopes, createdAt: new Date().toISOString(), expiresAt });
	};
	return (
		<form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-[440px] gap-4 border-t border-line py-[22px]">
			<h2 className="text-body/5 font-strong">{t("new")}</h2>
			<Field id="token-name" label={t("name")} tone={errors.name ? "wrong" : "plain"} hint={errors.name ?? t("nameHint")}>
				<input
					id="token-name"
					name="name"
					maxLength={LIMITS.nameMaxChars}
					className={fieldInputClass}
					aria-invalid={errors.name ? true : undefined}
					aria-describedby="token-name-hint"
				/>
			</Field>
			<fieldset className="grid gap-2" aria-describedby="token-scopes-hint">
				<legend className="mb-1.5 font-medium">{t("may")}</legend>
				{TOKEN_SCOPES.map((scope) => (
					<ScopeChoice key={scope} scope={scope} isWrong={Boolean(errors.scopes)} />
				))}
				<span id="token-scopes-hint" role="status" className="text-small text-danger-text">
					{errors.scopes}
				</span>
			</fieldset>
			<Field id="token-days" label={t("until")}>
				<select id="token-days" name="days" defaultValue={90} className={fieldInputClass}>
					{LIFETIMES.map((days) => (
						<option key={days} value={days}>
							{t("days", { days })}
						</option>
					))}
				</select>
			</Field>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<Button look="solid" type="submit" busy={busy !== null}>
					{t("make")}
				</Button>
				<span role="status" className="text-small text-danger-text">
					{errors.form}
				</span>
			</div>
		</form>
	);
}

function ScopeChoice({ scope, isWrong }: { scope: TokenScope; isWrong: boolean }) {
	const t = useTranslations("settings.tokens.scopes");
	return (
		<label className="flex items-start gap-2.5 max-md:min-h-11">
			<input
				type="checkbox"
				name="scope"
				value={scope}
				defaultChecked={scope === "read"}
				aria-invalid={isWrong || undefined}
				className="mt-0.5 size-4 flex-none accent-(--signal) max-md:size-5"
			/>
			<span>
				{t(`${scope}.name`)}
				<span className="block text-small text-ink-3">{t(`${scope}.why`)}</span>
			</span>
		</label>
	);
}
