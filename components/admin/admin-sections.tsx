import { type LucideIcon, ScrollText, Users } from "lucide-react";

/** The pages of administration, in the order of their list. */
export const ADMIN_SECTIONS = [
	{ id: "people", icon: Users },
	{ id: "audit", icon: ScrollText },
] as const satisfies readonly { id: string; icon: LucideIcon }[];

export type AdminSection = (typeof ADMIN_SECTIONS)[number]["id"];
