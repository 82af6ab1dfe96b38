"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { IconButton } from "#components/ui/controls/icon-button";
import { useBackCloses } from "./use-back-closes";

interface Props {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	title: string;
	closeLabel: string;
	/** Where the focus starts, in a dialog with one field; else on the dialog itself. */
	initialFocus?: RefObject<HTMLElement | null>;
	/** Called once the closing animation has ended and the focus is restored. */
	onClosed?: () => void;
	children: ReactNode;
}

/** A modal dialog. Escape closes it, and Back on a phone. */
export function Dialog({ open, onOpenChange, title, closeLabel, initialFocus, onClosed, children }: Props) {
	// Focus starts on the dialog, so that its title is read, not on the close button with its tooltip.
	const popup = useRef<HTMLDivElement>(null);
	useBackCloses(open, () => onOpenChange(false));
	return (
		<Base.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={(stillOpen) => stillOpen || onClosed?.()}>
			<Base.Portal>
				<Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
				<Base.Popup
					ref={popup}
					initialFocus={initialFocus ?? popup}
					className="floats fixed start-1/2 top-[12vh] z-50 flex max-h-[76vh] w-[min(660px,calc(100vw-24px))] -translate-x-1/2 flex-col outline-none rtl:translate-x-1/2"
				>
					<header className="flex h-12 flex-none items-center justify-between border-b border-line ps-5 pe-2">
						<Base.Title className="text-body font-strong">{title}</Base.Title>
						<Base.Close render={<IconButton icon={X} label={closeLabel} keys="Esc" />} />
					</header>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is too long for a phone is scrolled by keys as well */}
					<div tabIndex={0} className="focus-inside min-h-0 overflow-y-auto px-5 py-4">
						{children}
					</div>
				</Base.Popup>
			</Base.Portal>
		</Base.Root>
	);
}
