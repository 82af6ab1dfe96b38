"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useBackCloses } from "#components/overlays/use-back-closes";
import { leaveToInputMethod } from "#components/ui/is-composing";
import { PaletteFoot } from "./palette-foot";
import type { PaletteItem, ShownGroup } from "./palette-item";
import { PaletteRow } from "./palette-row";
import { usePaletteGroups } from "./use-palette-groups";

/** The command palette (Ctrl+K or ⌘K). `hasLetter`: a letter is open or its row has the focus. */
export function Palette({ open, hasLetter, onOpenChange }: { open: boolean; hasLetter: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useTranslations("palette");
	const chosen = useRef<PaletteItem | null>(null);
	const { keepHistoryEntry } = useBackCloses(open, () => onOpenChange(false));

	const choose = (item: PaletteItem) => {
		keepHistoryEntry();
		onOpenChange(false);
		if (item.afterFocusRestored) chosen.current = item;
		else item.run();
	};
	return (
		<Dialog.Root
			open={open}
			onOpenChange={onOpenChange}
			onOpenChangeComplete={(stillOpen) => {
				if (stillOpen) return;
				const item = chosen.current;
				chosen.current = null;
				// The focus is restored to the row or letter that the item acts on.
				if (item) requestAnimationFrame(() => item.run());
			}}
		>
			<Dialog.Portal>
				<Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
				<Dialog.Popup
					aria-label={t("title")}
					className="floats fixed start-1/2 top-[12vh] z-50 flex max-h-[70vh] w-[min(640px,calc(100vw-24px))] -translate-x-1/2 flex-col outline-none rtl:translate-x-1/2 max-md:top-3 max-md:max-h-[calc(100dvh-24px)]"
				>
					<PaletteSearch hasLetter={hasLetter} onChoose={choose} />
					<PaletteFoot />
				</Dialog.Popup>
			</Dialog.Portal>
		</Dialog.Root>
	);
}

/** Mounted only while the palette is open, so that it starts with an empty query. */
function PaletteSearch({ hasLetter, onChoose }: { hasLetter: boolean; onChoose: (item: PaletteItem) => void }) {
	const t = useTranslations("palette");
	const [query, setQuery] = useState("");
	const groups = usePaletteGroups(query, hasLetter);
	return (
		<Autocomplete.Root
			inline
			open
			mode="none"
			autoHighlight="always"
			items={groups}
			filteredItems={groups}
			value={query}
			onValueChange={(value, details) => {
				// Choosing an item writes its label into the field, which is about to unmount.
				if (details.reason !== "item-press") setQuery(value);
			}}
			itemToStringValue={(item: PaletteItem) => item.label}
		>
			<div className="flex h-12 flex-none items-center gap-2.5 border-b border-line px-4">
				<Search className="glyph flex-none text-ink-3" aria-hidden="true" />
				<Autocomplete.Input
					aria-label={t("title")}
					onKeyDown={leaveToInputMethod}
					placeholder={t("placeholder")}
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
					className="h-full min-w-0 flex-1 bg-transparent text-[15px] outline-none placeholder:text-ink-3"
				/>
			</div>
			<div className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-[5px]">
				<Autocomplete.Empty className="px-3 py-3 text-ink-3 empty:hidden">{t("nothing", { query })}</Autocomplete.Empty>
				<Autocomplete.List aria-label={t("title")}>
					{(group: ShownGroup) => (
						<Autocomplete.Group key={group.value} items={group.items}>
							<Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-small text-ink-3">{t(`groups.${group.value}`)}</Autocomplete.GroupLabel>
							<Autocomplete.Collection>{(item: PaletteItem) => <PaletteRow key={item.id} item={item} onChoose={onChoose} />}</Autocomplete.Collection>
						</Autocomplete.Group>
					)}
				</Autocomplete.List>
			</div>
		</Autocomplete.Root>
	);
}
