"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";

/** Asks for confirmation before a letter in the trash is deleted permanently. */
export function DeleteDialog(props: { open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => void }) {
	const t = useTranslations("delete");
	return <ConfirmDialog {...props} title={t("title")} description={t("why")} cancel={t("keep")} confirm={t("delete")} />;
}
