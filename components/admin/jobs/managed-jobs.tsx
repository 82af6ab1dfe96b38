"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { ListEnd } from "#components/admin/list-end";
import { usePagedList } from "#components/admin/use-paged-list";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ManagedJobView, Page } from "#lib/contracts/views";
import { ManagedJob } from "./managed-job";

const STATES = ["all", "failed", "waiting", "running", "done"] as const;
type Filter = { state: (typeof STATES)[number] };

/** The work that Pombo does in the background: look at it, retry what failed, or drop it. */
export function ManagedJobs({ page }: { page: Page<ManagedJobView> }) {
	const t = useTranslations("admin.jobs");
	const errorMessage = useErrorMessages();
	const actions = useAdminActions();
	const { items, hasMore, busy, filter, narrow, problem, showMore, edit, reload } = usePagedList<ManagedJobView, Filter>(
		page,
		{ state: "all" },
		({ state, ...input }) => actions.listJobs({ ...input, ...(state === "all" ? {} : { state }) }),
	);
	const [dropping, setDropping] = useState<ManagedJobView | null>(null);
	const { busy: running, run } = useOneRequest(() => showErrorToast(t("failed")));
	const refused = ({ code, message }: { code: string; message: string }) => showErrorToast(errorMessage(code, message));
	const retry = async ({ id }: ManagedJobView) => {
		if ((await run(id, () => actions.retryJob({ id }), refused)) === null) return;
		showToast(t("retried"));
		await reload();
	};
	const drop = async ({ id }: ManagedJobView) => {
		if ((await run(id, () => actions.dropJob({ id }), refused)) === null) return;
		edit((shown) => shown.filter((job) => job.id !== id));
		showToast(t("dropped"));
	};
	return (
		<>
			<div className="border-t border-line py-4">
				<span id="jobs-state" className="sr-only">
					{t("state")}
				</span>
				<SegmentedControl
					labelledBy="jobs-state"
					value={filter.state}
					options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
					onChange={(state) => narrow({ state })}
				/>
			</div>
			<ul aria-label={t("label")} aria-busy={busy || undefined} className="border-t border-line">
				{items.map((job) => (
					<ManagedJob key={job.id} job={job} busy={running === job.id} onRetry={() => void retry(job)} onDrop={() => setDropping(job)} />
				))}
			</ul>
			<ListEnd problem={problem} empty={items.length === 0 ? t("none") : null} busy={busy} hasMore={hasMore} onMore={showMore} />
			<ConfirmDialog
				open={dropping !== null}
				onOpenChange={(open) => open || setDropping(null)}
				onConfirm={() => dropping && void drop(dropping)}
				title={t("dropTitle")}
				description={t("dropWhy")}
				cancel={t("cancel")}
				confirm={t("drop")}
			/>
		</>
	);
}
