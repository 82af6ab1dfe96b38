"use client";

import { AvatarSpecimens } from "#components/gallery/specimens/avatar-specimens";
import { ButtonSpecimens } from "#components/gallery/specimens/button-specimens";
import { ChipSpecimens } from "#components/gallery/specimens/chip-specimens";
import { ColourSpecimens } from "#components/gallery/specimens/colour-specimens";
import { EmptyStateSpecimens } from "#components/gallery/specimens/empty-state-specimens";
import { FieldSpecimens } from "#components/gallery/specimens/field-specimens";
import { LedgerSpecimens } from "#components/gallery/specimens/ledger-specimens";
import { LogoSpecimens } from "#components/gallery/specimens/logo-specimens";
import { MarkSpecimens } from "#components/gallery/specimens/mark-specimens";
import { OverlaySpecimens } from "#components/gallery/specimens/overlay-specimens";
import { RowSpecimens } from "#components/gallery/specimens/row-specimens";
import { SkeletonSpecimens } from "#components/gallery/specimens/skeleton-specimens";
import { SmallSpecimens } from "#components/gallery/specimens/small-specimens";
import { StripSpecimens } from "#components/gallery/specimens/strip-specimens";
import { TypeSpecimens } from "#components/gallery/specimens/type-specimens";
import { Toasts, Tooltips } from "#components/overlays/lazy-overlays";
import { Logo } from "#components/ui/logo";
import { StaticShell } from "./static-shell";
import { Switches } from "./switches";
import { useShownStates } from "./use-shown-states";

/** Every component in every state, for review in every theme, density, contrast and direction. */
export function Gallery() {
	useShownStates();
	return (
		<StaticShell>
			<main className="h-dvh overflow-y-auto px-8 pb-24 max-md:px-4">
				<header className="sticky top-0 z-10 flex flex-wrap items-center gap-4 border-b border-line bg-paper py-3">
					<Logo />
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
				<OverlaySpecimens />
				<SmallSpecimens />
				<EmptyStateSpecimens />
				<SkeletonSpecimens />
				<TypeSpecimens />
				<ColourSpecimens />
				<LogoSpecimens />
			</main>
			<Toasts />
			<Tooltips />
		</StaticShell>
	);
}
