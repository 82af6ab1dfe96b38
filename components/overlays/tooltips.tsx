"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import { Kbd } from "#components/ui/kbd";
import { useTooltip } from "./use-tooltip";

/**
 * The page's only tooltip: shows the `data-tip` of an element with its shortcut. Hidden from screen readers, since that element
 * has its own accessible name.
 */
export function Tooltips() {
	const tip = useTooltip();
	return (
		<Base.Root open={tip !== null} disableHoverablePopup>
			<Base.Portal>
				<Base.Positioner anchor={tip?.anchor} sideOffset={6} className="pointer-events-none z-50">
					<Base.Popup
						aria-hidden="true"
						className="inline-flex h-[26px] items-center gap-2 rounded-2 bg-solid ps-[9px] pe-1.5 text-small text-on-solid shadow-float"
					>
						{tip?.text}
						{tip?.keys ? <Kbd bare>{tip.keys}</Kbd> : null}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
