import type { LucideIcon } from "lucide-react";

/** One page of an area that has several, as the settings. */
export interface Section {
	id: string;
	icon: LucideIcon;
	name: string;
	lead: string;
}
