"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showErrorToast } from "#components/overlays/show-toast";
import { DownloadLinks } from "#components/panes/sections/download-links";
import { useSettingsActions } from "#components/settings/settings-actions";
import { Button } from "#components/ui/controls/button";
import { useOneRequest } from "#components/ui/use-one-request";
import type { Page, SecurityEventView } from "#lib/contracts/views";
import { ActivityLine } from "./activity-line";

/** What happened to the account's security, newest first. */
export function ActivityTimeline({ page: first, sessionId }: { page: Page<SecurityEventView>; sessionId: string }) {
	const t = useTranslations("settings.activity");
	const { listSecurityEvents } = useSettingsActions();
	const [page, setPage] = useState(first);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const showMore = async () => {
		const next = await run("more", () => listSecurityEvents({ cursor: page.nextCursor ?? undefined }));
		if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
	};
	return (
		<>
			<DownloadLinks base="/settings/activity/download" />
			<ol aria-label={t("label")} className="border-t border-line">
				{page.items.map((event) => (
					<ActivityLine key={event.id} event={event} isHere={event.sessionId === sessionId} />
				))}
			</ol>
			{page.items.length === 0 ? <p className="pt-4 text-ink-3">{t("none")}</p> : null}
			{page.nextCursor ? (
				<Button className="mt-4" busy={busy === "more"} onClick={() => void showMore()}>
					{t("more")}
				</Button>
			) : null}
		</>
	);
}
