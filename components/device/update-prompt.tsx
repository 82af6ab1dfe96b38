"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLive } from "#components/live/live-provider";
import { showActionToast } from "#components/overlays/show-toast";
import { activateNewVersion, useNewVersion } from "./new-version";

/** Shows a toast once the server has a newer version. Drafts survive the reload. */
export function UpdatePrompt() {
	const t = useTranslations("device");
	const isNew = useNewVersion();
	const isConnected = useLive((state) => state.connection === "connected");
	useEffect(() => {
		if (isConnected) void import("./register-worker").then(({ checkForUpdate }) => checkForUpdate()).catch(() => undefined);
	}, [isConnected]);
	useEffect(() => {
		if (isNew) showActionToast(t("newVersion"), { label: t("reload"), run: () => void activateNewVersion() });
	}, [isNew, t]);
	return null;
}
