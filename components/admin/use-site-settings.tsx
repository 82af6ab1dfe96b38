"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SavingState } from "#components/panes/sections/saving-status";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ChangeSiteSettings, SiteSettings } from "#lib/contracts/administration";
import { useAdminActions } from "./admin-actions";

/** The settings of the site as they are saved, one change at a time; `state` and `error` are of the last change. */
export function useSiteSettings(first: SiteSettings) {
	const t = useTranslations("admin");
	const errorMessage = useErrorMessages();
	const { saveSiteSettings } = useAdminActions();
	const [settings, setSettings] = useState(first);
	const [status, setStatus] = useState<{ state: SavingState; error?: string }>({ state: "idle" });
	const { run } = useOneRequest(() => setStatus({ state: "failed", error: t("failed") }));
	/** Shown at once, and taken back where it could not be saved. Resolves to whether it was. */
	const save = async (change: ChangeSiteSettings): Promise<boolean> => {
		const before = settings;
		setSettings({ ...settings, ...change });
		setStatus({ state: "saving" });
		const saved = await run(
			"save",
			() => saveSiteSettings(change),
			({ code, message, errors }) => setStatus({ state: "failed", error: errorMessage(errors?.[0]?.code ?? code, errors?.[0]?.message ?? message) }),
		);
		setSettings(saved ?? before);
		if (saved) setStatus({ state: "saved" });
		return saved !== null;
	};
	return { settings, save, ...status };
}
