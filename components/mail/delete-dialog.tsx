"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";

/** Asks before a letter goes for good: what is deleted from the trash does not come back. */
export function DeleteDialog(props: { open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => void }) {
	const t = useTranslations("delete");
	return <ConfirmDialog {...props} title={t("title")} description={t("why")} cancel={t("keep")} confirm={t("delete")} />;
}
