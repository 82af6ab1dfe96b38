"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useSettingsActions } from "#components/settings/settings-actions";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ErrorView } from "#lib/contracts/result";
import type { BlockedView, Page, PersonView } from "#lib/contracts/views";

/** The blocked people as the page loaded them, with those blocked and without those unblocked since. */
export function useBlocked(first: Page<BlockedView>) {
	const t = useTranslations("settings.privacy.blocked");
	const actions = useSettingsActions();
	const [page, setPage] = useState(first);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const [error, setError] = useState<ErrorView | null>(null);
	const without = (people: readonly BlockedView[], handle: string) => people.filter(({ person }) => person.handle !== handle);

	return {
		people: page.items,
		more: page.nextCursor !== null,
		busy,
		error,
		async showMore() {
			const next = await run("more", () => actions.listBlocked({ cursor: page.nextCursor ?? undefined }));
			if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
		},
		/** Resolves to whether the person is blocked now. */
		async block(handle: string): Promise<boolean> {
			setError(null);
			const blocked = await run("block", () => actions.blockPerson({ handle }), setError);
			if (!blocked) return false;
			setPage((shown) => ({ ...shown, items: [blocked, ...without(shown.items, blocked.person.handle)] }));
			showToast(t("done", { name: blocked.person.name }));
			return true;
		},
		async unblock({ handle, name }: PersonView) {
			if ((await run(handle, () => actions.unblockPerson({ handle }))) === null) return;
			setPage((shown) => ({ ...shown, items: without(shown.items, handle) }));
			showToast(t("undone", { name }));
		},
	};
}
