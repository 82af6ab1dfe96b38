"use client";

import { Menu as Base } from "@base-ui/react/menu";
import clsx from "clsx";
import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { Kbd } from "#components/ui/kbd";
import { useBackCloses } from "./use-back-closes";

const ITEM = "flex h-[30px] w-full items-center gap-[9px] rounded-1 px-2 text-start outline-none data-highlighted:bg-sel max-md:h-11";

interface PopupProps {
	open: boolean;
	onOpenChange: (open: boolean) => void;
	anchor: RefObject<HTMLElement | null>;
	side: "top" | "bottom";
	align: "start" | "end";
	children: ReactNode;
}

/** The menu's popup, anchored to its trigger, which gets the focus back when it closes. */
export function MenuPopup({ open, onOpenChange, anchor, side, align, children }: PopupProps) {
	const { keepHistoryEntry } = useBackCloses(open, () => onOpenChange(false));
	const change = (next: boolean, { reason }: { reason: string }) => {
		// The chosen item may navigate to another page.
		if (!next && reason === "item-press") keepHistoryEntry();
		onOpenChange(next);
	};
	return (
		<Base.Root open={open} onOpenChange={change}>
			<Base.Portal>
				<Base.Positioner anchor={anchor} side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50 outline-none">
					<Base.Popup finalFocus={anchor} className="floats min-w-56 p-[5px] outline-none">
						{children}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}

/** A menu item. */
export function MenuItem({
	icon: Icon,
	keys,
	danger = false,
	onClick,
	className,
	children,
}: {
	icon?: LucideIcon;
	keys?: string;
	danger?: boolean;
	onClick: () => void;
	className?: string;
	children: ReactNode;
}) {
	return (
		<Base.Item className={clsx(ITEM, danger && "text-danger-text", className)} onClick={onClick}>
			{Icon ? <Icon className={clsx("glyph", !danger && "text-ink-3")} aria-hidden="true" /> : null}
			<span className="flex-1">{children}</span>
			{keys ? <Kbd>{keys}</Kbd> : null}
		</Base.Item>
	);
}

/** A group of radio items with a heading. */
export function MenuChoice<Value extends string>({
	label,
	value,
	options,
	onChange,
}: {
	label: string;
	value: Value;
	options: { value: Value; label: string; lang?: string }[];
	onChange: (value: Value) => void;
}) {
	return (
		<Base.Group>
			<Base.GroupLabel className="px-2 pt-1.5 pb-[3px] text-small text-ink-3">{label}</Base.GroupLabel>
			<Base.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
				{options.map((option) => (
					<Base.RadioItem key={option.value} value={option.value} closeOnClick className={ITEM} lang={option.lang}>
						<span className="glyph grid place-items-center">
							<Base.RadioItemIndicator>
								<Check className="glyph-s" aria-hidden="true" />
							</Base.RadioItemIndicator>
						</span>
						{option.label}
					</Base.RadioItem>
				))}
			</Base.RadioGroup>
		</Base.Group>
	);
}

/** A separator between groups. */
export function MenuSeparator() {
	return <Base.Separator className="mx-[-5px] my-[5px] border-t border-line" />;
}
