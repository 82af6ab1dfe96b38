"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { CodeField } from "#components/auth/code-field";
import { Button } from "#components/ui/controls/button";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import { QrCode } from "./qr-code";
import { useSecurityActions } from "./security-actions";

interface Props {
	/** In Base32, for who cannot scan. */
	secret: string;
	uri: string;
	onConfirmed: (recoveryCodes: string[]) => void;
	onCancel: () => void;
}

/** The secret as a QR code and to type, and the first code of the app, which turns it on. */
export function TotpSetup({ secret, uri, onConfirmed, onCancel }: Props) {
	const t = useTranslations("settings.security.totp");
	const errorMessage = useErrorMessages();
	const { confirmTotp } = useSecurityActions();
	const form = useRef<HTMLFormElement>(null);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);
	useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);

	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const code = String(new FormData(event.currentTarget).get("code") ?? "").trim();
		if (code === "") return setErrors({ code: t("codeMissing") });
		setErrors({});
		const done = await run(
			"confirm",
			() => confirmTotp({ code }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (done) onConfirmed(done.recoveryCodes);
	};
	return (
		<div className="flex gap-5 max-md:flex-col">
			<QrCode text={uri} label={t("qr")} />
			<form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid min-w-0 flex-1 content-start gap-3">
				<p className="text-pretty">
					{t.rich("scan", {
						secret: () => <span className="font-mono text-small wrap-anywhere select-all">{secret.match(/.{1,4}/g)?.join(" ")}</span>,
					})}
				</p>
				<CodeField id="totp-code" label={t("firstCode")} tone={errors.code ? "wrong" : "plain"} hint={errors.code ?? t("firstCodeHint")} />
				<div className="flex flex-wrap items-center gap-2">
					<Button look="solid" type="submit" busy={busy !== null}>
						{t("turnOn")}
					</Button>
					<Button look="ghost" onClick={onCancel}>
						{t("cancel")}
					</Button>
					<span role="status" className="text-small text-danger-text">
						{errors.form}
					</span>
				</div>
			</form>
		</div>
	);
}
