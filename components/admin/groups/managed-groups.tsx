"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { ListEnd } from "#components/admin/list-end";
import { SearchField } from "#components/admin/search-field";
import { usePagedList } from "#components/admin/use-paged-list";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useErrorMessages } from "#components/ui/error-messages";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ManagedGroupView, Page } from "#lib/contracts/views";
import { ManagedGroup } from "./managed-group";
import { NewOwnerDialog } from "./new-owner-dialog";

/** The groups of the site, and what an administrator can do where nobody in them can. */
export function ManagedGroups({ page }: { page: Page<ManagedGroupView> }) {
	const t = useTranslations("admin.groups");
	const errorMessage = useErrorMessages();
	const { listGroups, removeGroup } = useAdminActions();
	const { items, hasMore, busy, filter, narrow, problem, showMore, edit } = usePagedList(page, { query: "" }, listGroups);
	const [owning, setOwning] = useState<ManagedGroupView | null>(null);
	const [removing, setRemoving] = useState<ManagedGroupView | null>(null);
	const { run } = useOneRequest(() => showErrorToast(t("failed")));
	const remove = async ({ handle, name }: ManagedGroupView) => {
		const removed = await run(
			handle,
			() => removeGroup({ handle }),
			({ code, message }) => showErrorToast(errorMessage(code, message)),
		);
		if (removed === null) return;
		edit((shown) => shown.filter((group) => group.handle !== handle));
		showToast(t("removed", { name }));
	};
	return (
		<>
			<div className="border-t border-line pt-4">
				<SearchField id="groups-search" label={t("search")} value={filter.query} onChange={(query) => narrow({ query })} />
			</div>
			<ul aria-label={t("label")} aria-busy={busy || undefined} className="border-t border-line">
				{items.map((group) => (
					<ManagedGroup key={group.handle} group={group} onOwner={() => setOwning(group)} onRemove={() => setRemoving(group)} />
				))}
			</ul>
			<ListEnd problem={problem} empty={items.length === 0 ? t("none") : null} busy={busy} hasMore={hasMore} onMore={showMore} />
			<NewOwnerDialog
				group={owning}
				onClose={() => setOwning(null)}
				onMade={(handle, owner) =>
					edit((shown) => shown.map((group) => (group.handle === handle ? { ...group, owners: [...new Set([...group.owners, owner])].sort() } : group)))
				}
			/>
			<ConfirmDialog
				open={removing !== null}
				onOpenChange={(open) => open || setRemoving(null)}
				onConfirm={() => removing && void remove(removing)}
				title={t("removeTitle", { name: removing?.name ?? "" })}
				description={t("removeWhy")}
				cancel={t("cancel")}
				confirm={t("remove")}
			/>
		</>
	);
}
