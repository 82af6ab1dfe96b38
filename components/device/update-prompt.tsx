"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLive } from "#components/live/live-mailbox";
import { ask } from "#components/ui/say";
import { takeNewVersion, useNewVersion } from "./new-version";

/** Says, quietly and once, that the server has a newer Pombo. Letters being written are kept over the reload. */
export function UpdatePrompt() {
	const t = useTranslations("device");
	const isNew = useNewVersion();
	const here = useLive((state) => state.connection === "here");
	useEffect(() => {
		if (here) void import("./keep-worker").then(({ lookForNewVersion }) => lookForNewVersion()).catch(() => undefined);
	}, [here]);
	useEffect(() => {
		if (isNew) ask(t("newVersion"), { words: t("reload"), act: () => void takeNewVersion() });
	}, [isNew, t]);
	return null;
}
