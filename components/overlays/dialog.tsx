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
	closeWords: string;
	/** Where the focus starts, for a sheet that asks one thing; else on the sheet itself. */
	initialFocus?: RefObject<HTMLElement | null>;
	/** Once it is gone from view, and the focus is back where it was. */
	onClosed?: () => void;
	children: ReactNode;
}

/** A sheet over everything, for what must be answered or looked at first. Escape closes it, and Back on a phone. */
export function Dialog({ open, onOpenChange, title, closeWords, initialFocus, onClosed, children }: Props) {
	// Focus starts on the sheet, which reads its title, not on the close button with its tooltip.
	const sheet = useRef<HTMLDivElement>(null);
	useBackCloses(open, () => onOpenChange(false));
	return (
		<Base.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={(stillOpen) => stillOpen || onClosed?.()}>
			<Base.Portal>
				<Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
				<Base.Popup
					ref={sheet}
					initialFocus={initialFocus ?? sheet}
					className="floats fixed start-1/2 top-[12vh] z-50 flex max-h-[76vh] w-[min(660px,calc(100vw-24px))] -translate-x-1/2 flex-col outline-none rtl:translate-x-1/2"
				>
					<header className="flex h-12 flex-none items-center justify-between border-b border-line ps-5 pe-2">
						<Base.Title className="text-body font-strong">{title}</Base.Title>
						<Base.Close render={<IconButton icon={X} words={closeWords} keys="Esc" />} />
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
