"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useSettingsActions } from "#components/settings/settings-actions";
import { useOneRequest } from "#components/ui/use-one-request";
import type { Page, PersonView, ReceiptChoiceView } from "#lib/contracts/views";

/** The people for whom read receipts are another matter, as the page loaded them, without those cleared since. */
export function useReceiptChoices(first: Page<ReceiptChoiceView>) {
	const t = useTranslations("settings.receipts.people");
	const actions = useSettingsActions();
	const [page, setPage] = useState(first);
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	return {
		choices: page.items,
		more: page.nextCursor !== null,
		busy,
		async showMore() {
			const next = await run("more", () => actions.listReceiptChoices({ cursor: page.nextCursor ?? undefined }));
			if (next) setPage((shown) => ({ items: [...shown.items, ...next.items], nextCursor: next.nextCursor }));
		},
		async clear({ handle, name }: PersonView) {
			if ((await run(handle, () => actions.chooseReceipts({ handle, share: null }))) === null) return;
			setPage((shown) => ({ ...shown, items: shown.items.filter(({ person }) => person.handle !== handle) }));
			showToast(t("cleared", { name }));
		},
	};
}
