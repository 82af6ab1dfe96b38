import { BookUser, type LucideIcon, Users } from "lucide-react";

/** The pages beside the mailboxes, in the order of the sidebar. */
export const PLACES = ["groups", "people"] as const;
export type Place = (typeof PLACES)[number];

export const PLACE_ICONS: Record<Place, LucideIcon> = { groups: Users, people: BookUser };
