"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showToast } from "#components/overlays/show-toast";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";
import { LIMITS } from "#lib/core/limits";

/** A letter of the site to everybody. */
export function AnnouncementForm() {
	const t = useTranslations("admin.announcement");
	const errorMessage = useErrorMessages();
	const { announce } = useAdminActions();
	const form = useRef<HTMLFormElement>(null);
	const [letter, setLetter] = useState({ subject: "", text: "" });
	const [clientId, setClientId] = useState(() => crypto.randomUUID());
	const [asked, setAsked] = useState(false);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);
	const onSubmit = (event: FormEvent) => {
		event.preventDefault();
		const missing = { ...(letter.subject.trim() ? {} : { subject: t("subjectMissing") }), ...(letter.text.trim() ? {} : { text: t("textMissing") }) };
		setErrors(missing);
		if (Object.keys(missing).length === 0) setAsked(true);
	};
	const send = async () => {
		const sent = await run(
			"send",
			() => announce({ ...letter, clientId }),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (!sent) return;
		setLetter({ subject: "", text: "" });
		// The next one is another letter.
		setClientId(crypto.randomUUID());
		showToast(t("sent", { count: sent.people }));
	};
	return (
		<form ref={form} noValidate onSubmit={onSubmit} className="grid max-w-[640px] gap-1 border-t border-line pt-[22px]">
			<Field id="announcement-subject" label={t("subject")} tone={errors.subject ? "wrong" : "plain"} hint={errors.subject}>
				<input
					id="announcement-subject"
					value={letter.subject}
					maxLength={LIMITS.subjectMaxChars}
					onChange={(event) => setLetter({ ...letter, subject: event.target.value })}
					className={fieldInputClass}
					aria-invalid={errors.subject ? true : undefined}
					aria-describedby="announcement-subject-hint"
				/>
			</Field>
			<Field id="announcement-text" label={t("text")} tall tone={errors.text ? "wrong" : "plain"} hint={errors.text}>
				<textarea
					id="announcement-text"
					rows={8}
					value={letter.text}
					onChange={(event) => setLetter({ ...letter, text: event.target.value })}
					className="w-full resize-y bg-transparent outline-none"
					aria-invalid={errors.text ? true : undefined}
					aria-describedby="announcement-text-hint"
				/>
			</Field>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<Button look="solid" type="submit" busy={busy !== null}>
					{t("send")}
				</Button>
				<span role="status" className="text-small text-danger-text">
					{errors.form}
				</span>
			</div>
			<ConfirmDialog
				open={asked}
				onOpenChange={setAsked}
				onConfirm={() => void send()}
				title={t("askTitle")}
				description={t("askWhy", { subject: letter.subject.trim() })}
				cancel={t("cancel")}
				confirm={t("send")}
			/>
		</form>
	);
}
