"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

/** Shares one delay between every tooltip below it. */
export function TooltipProvider({ children }: { children: ReactNode }) {
	return <Base.Provider delay={500}>{children}</Base.Provider>;
}

/** Names what is pointed at, with its key. The trigger keeps its own accessible name. */
export function Tooltip({ words, keys, children }: { words: string; keys?: string; children: ReactElement<Record<string, unknown>> }) {
	return (
		<Base.Root>
			<Base.Trigger render={children} />
			<Base.Portal>
				<Base.Positioner sideOffset={6} className="z-50">
					<Base.Popup className="inline-flex h-[26px] items-center gap-2 rounded-2 bg-solid pe-1.5 ps-[9px] text-small text-on-solid shadow-float">
						{words}
						{keys ? <Kbd bare>{keys}</Kbd> : null}
					</Base.Popup>
				</Base.Positioner>
			</Base.Portal>
		</Base.Root>
	);
}
