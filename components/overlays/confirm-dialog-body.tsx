"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Button } from "#components/ui/controls/button";
import { useBackCloses } from "./use-back-closes";

export interface ConfirmProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	onConfirm: () => void;
	title: string;
	/** What would be lost. */
	description: string;
	/** The button that cancels, which has the focus. */
	cancel: string;
	confirm: string;
}

/** A dialog that confirms an action which cannot be undone. */
export function ConfirmDialogBody({ open, onOpenChange, onConfirm, title, description, cancel, confirm }: ConfirmProps) {
	const { keepHistoryEntry } = useBackCloses(open, () => onOpenChange(false));
	const run = () => {
		keepHistoryEntry();
		onConfirm();
	};
	return (
		<AlertDialog.Root open={open} onOpenChange={onOpenChange}>
			<AlertDialog.Portal>
				<AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
				<AlertDialog.Popup className="floats fixed start-1/2 top-[24vh] z-50 w-[min(420px,calc(100vw-24px))] -translate-x-1/2 p-5 outline-none rtl:translate-x-1/2">
					<AlertDialog.Title className="mb-1.5 text-title font-strong tracking-head">{title}</AlertDialog.Title>
					<AlertDialog.Description className="text-ink-2">{description}</AlertDialog.Description>
					<div className="mt-[18px] flex justify-end gap-2">
						<AlertDialog.Close render={<Button look="ghost">{cancel}</Button>} />
						<AlertDialog.Close
							render={
								<Button look="danger" onClick={run}>
									{confirm}
								</Button>
							}
						/>
					</div>
				</AlertDialog.Popup>
			</AlertDialog.Portal>
		</AlertDialog.Root>
	);
}
