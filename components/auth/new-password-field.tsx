"use client";

import { useTranslations } from "next-intl";
import { LIMITS } from "#lib/core/limits";
import { PasswordField } from "./password-field";
import { PasswordMeter, strengthOf } from "./password-meter";

interface Props {
	label: string;
	/** What is in the field, for its meter. */
	value: string;
	onChange: (value: string) => void;
	error: string | undefined;
}

/** A field for a new password, which says in words how strong it is. */
export function NewPasswordField({ label, value, onChange, error }: Props) {
	const t = useTranslations("auth");
	const strength = () =>
		value === ""
			? t("passwordHint", { min: LIMITS.passwordMinChars })
			: t.rich(`strengths.${strengthOf(value)}`, { min: LIMITS.passwordMinChars, b: (chunks) => <b className="text-ink">{chunks}</b> });
	return (
		<PasswordField
			label={label}
			onChange={onChange}
			autoComplete="new-password"
			meter={<PasswordMeter password={value} />}
			tone={error ? "wrong" : "plain"}
			hint={error ?? strength()}
		/>
	);
}
