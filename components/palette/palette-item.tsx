import type { LucideIcon } from "lucide-react";
import type { KeyId } from "#components/keyboard/keys";
import type { PersonView } from "#lib/contracts/views";
import type { MatchRange } from "./match";

export const PALETTE_GROUPS = ["do", "go", "people", "letters"] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** An entry of the palette: an action or a destination. */
export interface PaletteItem {
	id: string;
	label: string;
	/** Secondary text, shown beside the label and searched too. */
	aside?: string;
	icon?: LucideIcon;
	person?: PersonView;
	keyId?: KeyId;
	/** Acts on what had the focus before the palette: runs once the focus is restored. */
	afterFocusRestored?: boolean;
	run: () => void;
	ranges?: MatchRange[];
}

export type ShownGroup = { value: PaletteGroup; items: PaletteItem[] };
