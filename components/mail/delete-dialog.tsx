"use client";

import { useTranslations } from "next-intl";
import { Confirm } from "#components/ui/confirm";

/** Asks before a letter goes for good: what is deleted from the trash does not come back. */
export function DeleteDialog(props: { open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => void }) {
	const t = useTranslations("delete");
	return <Confirm {...props} title={t("title")} why={t("why")} keep={t("keep")} act={t("delete")} />;
}
