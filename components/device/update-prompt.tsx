"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLive } from "#components/live/live-provider";
import { showActionToast } from "#components/overlays/show-toast";
import { activateNewVersion, useNewVersion } from "./new-version";

/** Says, quietly and once, that the server has a newer Pombo. Letters being written are kept over the reload. */
export function UpdatePrompt() {
	const t = useTranslations("device");
	const isNew = useNewVersion();
	const here = useLive((state) => state.connection === "connected");
	useEffect(() => {
		if (here) void import("./register-worker").then(({ lookForNewVersion }) => lookForNewVersion()).catch(() => undefined);
	}, [here]);
	useEffect(() => {
		if (isNew) showActionToast(t("newVersion"), { words: t("reload"), act: () => void activateNewVersion() });
	}, [isNew, t]);
	return null;
}
