"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";

/** Red asks before it acts: what is deleted from the trash does not come back. */
export function DeleteSheet({ open, onOpenChange, onConfirm }: { open: boolean; onOpenChange: (open: boolean) => void; onConfirm: () => void }) {
	const t = useTranslations("delete");
	return (
		<AlertDialog.Root open={open} onOpenChange={onOpenChange}>
			<AlertDialog.Portal>
				<AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
				<AlertDialog.Popup className="floats fixed start-1/2 top-[24vh] z-50 w-[min(420px,calc(100vw-24px))] -translate-x-1/2 p-5 outline-none rtl:translate-x-1/2">
					<AlertDialog.Title className="mb-1.5 text-title font-strong tracking-head">{t("title")}</AlertDialog.Title>
					<AlertDialog.Description className="text-ink-2">{t("why")}</AlertDialog.Description>
					<div className="mt-[18px] flex justify-end gap-2">
						<AlertDialog.Close render={<Button look="ghost">{t("keep")}</Button>} />
						<AlertDialog.Close
							render={
								<Button look="danger" onClick={onConfirm}>
									{t("delete")}
								</Button>
							}
						/>
					</div>
				</AlertDialog.Popup>
			</AlertDialog.Portal>
		</AlertDialog.Root>
	);
}
