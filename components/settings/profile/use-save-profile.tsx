"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useLiveStore } from "#components/live/live-provider";
import type { SavingState } from "#components/panes/sections/saving-status";
import { useSettingsActions } from "#components/settings/settings-actions";
import { useErrorMessages } from "#components/ui/error-messages";
import type { UpdateProfileInput } from "#lib/contracts/accounts/profile";
import type { RefusedForm } from "#lib/contracts/result";

export type ProfileErrors = Partial<Record<keyof UpdateProfileInput | "form", string>>;

/**
 * Saves parts of the profile, one request at a time, and returns its state and error messages. `posted` is the result of a form
 * submitted without scripts.
 */
export function useSaveProfile(posted: RefusedForm | "saved" | null = null) {
	const t = useTranslations("settings");
	const errorMessage = useErrorMessages();
	const { saveProfile } = useSettingsActions();
	const { store } = useLiveStore();
	const [state, setState] = useState<SavingState>(posted === null ? "idle" : posted === "saved" ? "saved" : "failed");
	const [errors, setErrors] = useState<ProfileErrors>(() => (posted && posted !== "saved" ? errorsOf(posted.error, errorMessage) : {}));
	const saving = useRef(false);

	/** Returns whether it was saved; does nothing while another request is pending. */
	const submit = async (input: UpdateProfileInput): Promise<boolean> => {
		if (saving.current) return false;
		saving.current = true;
		setState("saving");
		setErrors({});
		// What throws here is the network.
		const result = await saveProfile(input).catch(() => null);
		saving.current = false;
		setState(result?.ok ? "saved" : "failed");
		if (result?.ok) {
			store.set((live) => ({ ...live, account: { ...live.account, profile: result.data } }));
			return true;
		}
		setErrors(result ? errorsOf(result.error, errorMessage) : { form: t("notReached") });
		return false;
	};

	return { submit, state, errors, touched: () => setState("idle") };
}

function errorsOf(
	error: { code: string; message: string; errors?: { path: string; code: string; message: string }[] },
	errorMessage: ReturnType<typeof useErrorMessages>,
) {
	const found: ProfileErrors = {};
	for (const row of error.errors ?? []) found[row.path as keyof ProfileErrors] ??= errorMessage(row.code, row.message);
	if (Object.keys(found).length === 0) found.form = errorMessage(error.code, error.message);
	return found;
}
