"use client";

import { Toasts, Tooltips } from "#components/ui/layers";
import { Brand } from "#components/ui/pigeon";
import { AvatarSpecimens } from "./avatar-specimens";
import { BlankSpecimens } from "./blank-specimens";
import { BrandSpecimens } from "./brand-specimens";
import { ButtonSpecimens } from "./button-specimens";
import { ChipSpecimens } from "./chip-specimens";
import { ColourSpecimens } from "./colour-specimens";
import { FieldSpecimens } from "./field-specimens";
import { FloatSpecimens } from "./float-specimens";
import { LedgerSpecimens } from "./ledger-specimens";
import { MarkSpecimens } from "./mark-specimens";
import { RowSpecimens } from "./row-specimens";
import { SkeletonSpecimens } from "./skeleton-specimens";
import { SmallSpecimens } from "./small-specimens";
import { StillHouse } from "./still-house";
import { StripSpecimens } from "./strip-specimens";
import { Switches } from "./switches";
import { TypeSpecimens } from "./type-specimens";
import { useShownStates } from "./use-shown-states";

/** Every part of the interface in every state, to be looked at in every theme, density, contrast and direction. */
export function Workshop() {
	useShownStates();
	return (
		<StillHouse>
			<main className="h-dvh overflow-y-auto px-8 pb-24 max-md:px-4">
				<header className="sticky top-0 z-10 flex flex-wrap items-center gap-4 border-b border-line bg-paper py-3">
					<Brand />
					<h1 className="text-title font-strong">Workshop</h1>
					<Switches />
				</header>
				<MarkSpecimens />
				<StripSpecimens />
				<ButtonSpecimens />
				<FieldSpecimens />
				<ChipSpecimens />
				<AvatarSpecimens />
				<RowSpecimens />
				<LedgerSpecimens />
				<FloatSpecimens />
				<SmallSpecimens />
				<BlankSpecimens />
				<SkeletonSpecimens />
				<TypeSpecimens />
				<ColourSpecimens />
				<BrandSpecimens />
			</main>
			<Toasts />
			<Tooltips />
		</StillHouse>
	);
}
