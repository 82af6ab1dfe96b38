import type { LucideIcon } from "lucide-react";
import type { KeyId } from "#components/keyboard/keys";
import type { PersonView } from "#lib/contracts/views";
import type { MatchRange } from "./match";

export const PALETTE_GROUPS = ["do", "go", "people", "letters"] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** Something that can be jumped to or done. */
export interface PaletteItem {
	id: string;
	words: string;
	/** What else it is found by, and shown beside it. */
	aside?: string;
	icon?: LucideIcon;
	person?: PersonView;
	keyId?: KeyId;
	/** Acts on what had the focus before: it is given back first. */
	onFocused?: boolean;
	run: () => void;
	ranges?: MatchRange[];
}

export type ShownGroup = { value: PaletteGroup; items: PaletteItem[] };
