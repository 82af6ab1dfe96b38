"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { showErrorToast } from "#components/overlays/show-toast";
import { DownloadLinks } from "#components/panes/sections/download-links";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import { useOneRequest } from "#components/ui/use-one-request";
import { ADMINISTRATION_EVENTS, type AdministrationEvent, SITE_EVENTS, type SiteEvent } from "#lib/contracts/accounts/security-events";
import type { Page, SecurityEventView } from "#lib/contracts/views";

/** What administrators did, newest first, and guesses at names that nobody has. */
export function AuditLog({ page: first }: { page: Page<SecurityEventView> }) {
	const t = useTranslations("admin.audit");
	const { listAudit } = useAdminActions();
	const shortDate = useShortDate();
	const [page, setPage] = useState(first);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const showMore = async () => {
		const next = await run("more", () => listAudit({ cursor: page.nextCursor ?? undefined }));
		if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
	};
	return (
		<>
			<DownloadLinks base="/admin/audit/download" />
			<ol aria-label={t("label")} className="border-t border-line">
				{page.items.map(({ id, at, kind, detail, address }) => (
					<li key={id} className="flex min-h-12 items-baseline gap-x-4 gap-y-0.5 border-b border-line py-2.5 leading-[17px] max-md:flex-col">
						<time dateTime={at} className="w-32 flex-none text-small text-ink-3 tabular-nums">
							{shortDate(at)}
						</time>
						<span className="min-w-0 flex-1">
							{t(`kinds.${toShown(kind)}`, {
								by: detail?.by ? `@${detail.by}` : t("commandLine"),
								subject: `@${detail?.subject ?? ""}`,
								group: `@${detail?.group ?? ""}`,
								people: Number(detail?.people ?? 0),
								job: String(detail?.job ?? ""),
							})}
							{address ? <span className="mt-0.5 block text-small text-ink-3">{address}</span> : null}
						</span>
					</li>
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

/** In this log stand the acts of administrators, and guesses at what does not exist. */
function toShown(kind: SecurityEventView["kind"]): AdministrationEvent | SiteEvent | "guessed" {
	return [...ADMINISTRATION_EVENTS, ...SITE_EVENTS].find((known) => known === kind) ?? "guessed";
}
