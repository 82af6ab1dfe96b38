"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useSettingsActions } from "#components/settings/settings-actions";
import { useOneRequest } from "#components/ui/use-one-request";
import type { Page, SessionView } from "#lib/contracts/views";
import { useDeviceName } from "./device-name";

/** The sessions as the page loaded them, without those ended since. */
export function useSessions(first: Page<SessionView>) {
	const t = useTranslations("settings.sessions");
	const nameOf = useDeviceName();
	const actions = useSettingsActions();
	const [page, setPage] = useState(first);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));

	return {
		sessions: page.items,
		more: page.nextCursor !== null,
		busy,
		async showMore() {
			const next = await run("more", () => actions.listSessions({ cursor: page.nextCursor ?? undefined }));
			if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
		},
		async end(session: SessionView) {
			if ((await run(session.id, () => actions.endSession({ id: session.id }))) === null) return;
			setPage((shown) => ({ ...shown, items: shown.items.filter(({ id }) => id !== session.id) }));
			showToast(t("ended", { device: nameOf(session) }));
		},
		async endOthers() {
			if ((await run("others", () => actions.endOtherSessions())) === null) return;
			setPage((shown) => ({ items: shown.items.filter(({ current }) => current), nextCursor: null }));
			showToast(t("endedOthers"));
		},
	};
}
