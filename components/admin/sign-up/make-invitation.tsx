"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { Button } from "#components/ui/controls/button";
import { Field, fieldInputClass } from "#components/ui/controls/field";
import { useErrorMessages } from "#components/ui/error-messages";
import { fieldErrors } from "#components/ui/field-errors";
import { useFocusInvalid } from "#components/ui/use-focus-invalid";
import { useOneRequest } from "#components/ui/use-one-request";

/** How many people an invitation is for; 0 is as many as want. */
const COUNTS = [1, 5, 25, 100, 0] as const;
/** Days until an invitation ends; 0 is never. */
const LIFETIMES = [1, 7, 30, 0] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The form for an invitation: for how many, until when, and into which group. */
export function MakeInvitation({ onMade }: { onMade: (url: string) => void }) {
	const t = useTranslations("admin.signUp");
	const errorMessage = useErrorMessages();
	const { makeInvite } = useAdminActions();
	const form = useRef<HTMLFormElement>(null);
	const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
	const { busy, run } = useOneRequest(() => setErrors({ form: t("notReached") }));
	useFocusInvalid(form, errors);
	const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const typed = new FormData(event.currentTarget);
		const [uses, days] = [Number(typed.get("uses")), Number(typed.get("days"))];
		const group = String(typed.get("group") ?? "")
			.trim()
			.replace(/^@/, "");
		setErrors({});
		const made = await run(
			"make",
			() =>
				makeInvite({
					...(uses === 0 ? {} : { uses }),
					...(days === 0 ? {} : { expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }),
					...(group ? { group } : {}),
				}),
			(error) => setErrors(fieldErrors(error, errorMessage)),
		);
		if (!made) return;
		form.current?.reset();
		onMade(made.url);
	};
	return (
		<form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-x-4 gap-y-1">
			<div className="grid grid-cols-2 gap-x-4 gap-y-1 max-md:grid-cols-1">
				<Field id="invite-uses" label={t("uses")}>
					<select id="invite-uses" name="uses" defaultValue={1} className={fieldInputClass}>
						{COUNTS.map((count) => (
							<option key={count} value={count}>
								{t("usesCount", { count })}
							</option>
						))}
					</select>
				</Field>
				<Field id="invite-days" label={t("until")}>
					<select id="invite-days" name="days" defaultValue={7} className={fieldInputClass}>
						{LIFETIMES.map((days) => (
							<option key={days} value={days}>
								{t("days", { days })}
							</option>
						))}
					</select>
				</Field>
			</div>
			<Field id="invite-group" label={t("group")} tone={errors.group ? "wrong" : "plain"} hint={errors.group ?? t("groupHint")}>
				<span className="text-ink-3">@</span>
				<input
					id="invite-group"
					name="group"
					maxLength={200}
					autoCapitalize="none"
					autoComplete="off"
					spellCheck={false}
					className={fieldInputClass}
					aria-invalid={errors.group ? true : undefined}
					aria-describedby="invite-group-hint"
				/>
			</Field>
			<div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
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
