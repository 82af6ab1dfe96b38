"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useSettingsActions } from "#components/settings/settings-actions";
import type { Result } from "#lib/contracts/result";
import type { Page, SessionView } from "#lib/contracts/views";
import { useDeviceName } from "./session-line";

/** The devices as a page brought them and as they were ended since. */
export function useSessions(first: Page<SessionView>) {
	const t = useTranslations("settings.sessions");
	const nameOf = useDeviceName();
	const actions = useSettingsActions();
	const [page, setPage] = useState(first);
	const [busy, setBusy] = useState<string | null>(null);
	const acting = useRef(false);

	/** One thing at a time; what throws is the network. */
	const act = async <T,>(what: string, work: () => Promise<Result<T>>): Promise<T | null> => {
		if (acting.current) return null;
		acting.current = true;
		setBusy(what);
		const result = await work().catch(() => null);
		acting.current = false;
		setBusy(null);
		if (result?.ok) return result.data;
		showErrorToast(t("failed"));
		return null;
	};

	return {
		sessions: page.items,
		more: page.nextCursor !== null,
		busy,
		async showMore() {
			const next = await act("more", () => actions.listSessions({ cursor: page.nextCursor ?? undefined }));
			if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
		},
		async end(session: SessionView) {
			if ((await act(session.id, () => actions.endSession({ id: session.id }))) === null) return;
			setPage((shown) => ({ ...shown, items: shown.items.filter(({ id }) => id !== session.id) }));
			showToast(t("ended", { device: nameOf(session) }));
		},
		async endOthers() {
			if ((await act("others", () => actions.endOtherSessions())) === null) return;
			setPage((shown) => ({ items: shown.items.filter(({ current }) => current), nextCursor: null }));
			showToast(t("endedOthers"));
		},
	};
}
