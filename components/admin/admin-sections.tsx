import { Activity, DoorOpen, ListTodo, type LucideIcon, Megaphone, ScrollText, SlidersHorizontal, Users, UsersRound } from "lucide-react";

/** The pages of administration, in the order of their list. */
export const ADMIN_SECTIONS = [
	{ id: "people", icon: Users },
	{ id: "groups", icon: UsersRound },
	{ id: "sign-up", icon: DoorOpen },
	{ id: "rules", icon: SlidersHorizontal },
	{ id: "announcement", icon: Megaphone },
	{ id: "jobs", icon: ListTodo },
	{ id: "health", icon: Activity },
	{ id: "audit", icon: ScrollText },
] as const satisfies readonly { id: string; icon: LucideIcon }[];

export type AdminSection = (typeof ADMIN_SECTIONS)[number]["id"];
