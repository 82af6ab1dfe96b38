"use client";

import { Archive, Inbox, Trash2 } from "lucide-react";
import { useState } from "react";
import { Family, State, States } from "#components/gallery/specimen";
import { DeleteDialog } from "#components/mail/delete-dialog";
import { Dialog } from "#components/overlays/dialog";
import { Menu, MenuChoice, MenuItem } from "#components/overlays/menu";
import { MenuSeparator } from "#components/overlays/menu-parts";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { Button } from "#components/ui/controls/button";

export function OverlaySpecimens() {
	const [open, setOpen] = useState<"dialog" | "delete" | null>(null);
	const [hour, setHour] = useState<"evening" | "morning">("evening");
	const close = () => setOpen(null);
	return (
		<Family name="Overlays" description="Menus, hints, toasts, dialogs: the only shadows.">
			<States>
				<State name="menu">
					<Menu trigger={<Button>Open a menu</Button>}>
						<MenuItem icon={Archive} keys="e" onClick={close}>
							Archive
						</MenuItem>
						<MenuItem icon={Inbox} onClick={close}>
							Put in the inbox
						</MenuItem>
						<MenuSeparator />
						<MenuChoice
							label="Until"
							value={hour}
							onChange={setHour}
							options={[
								{ value: "evening", label: "This evening" },
								{ value: "morning", label: "Tomorrow morning" },
							]}
						/>
						<MenuSeparator />
						<MenuItem icon={Trash2} keys="#" danger onClick={close}>
							Move to trash
						</MenuItem>
					</Menu>
				</State>
				<State name="dialogs">
					<span className="flex gap-2">
						<Button onClick={() => setOpen("dialog")}>Open a sheet</Button>
						<Button look="danger" onClick={() => setOpen("delete")}>
							Ask first
						</Button>
					</span>
				</State>
				<State name="toasts">
					<span className="flex flex-wrap gap-2">
						<Button onClick={() => showToast("Sent to 12 people", { mark: "sent" })}>Show a toast</Button>
						<Button onClick={() => showToast("Archived “Stand-up notes”", { undo: close })}>Toast with undo</Button>
						<Button onClick={() => showErrorToast("Not archived, and back where it was", close)}>Error toast</Button>
						<Button onClick={() => showToast(`“${"Donaudampfschifffahrt".repeat(6)}” was archived`, { undo: close })}>Long toast</Button>
					</span>
				</State>
			</States>
			<Dialog open={open === "dialog"} onOpenChange={close} title="A sheet" closeLabel="Close">
				<p className="max-w-prose">What must be looked at first. Escape closes it, and the focus goes back to where it was.</p>
			</Dialog>
			<DeleteDialog open={open === "delete"} onOpenChange={close} onConfirm={close} />
		</Family>
	);
}
