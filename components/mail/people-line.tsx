"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MessageRow, PersonView } from "#lib/contracts/views";

/** Whose face and name a row carries: the sender's, or in one's own letters the first recipient's. */
export function correspondent(row: MessageRow, own: string): { person: PersonView; outgoing: boolean } {
	const outgoing = row.from.handle === own && row.deliveries !== undefined;
	return { person: (outgoing ? (row.to[0] ?? row.cc[0] ?? row.bcc?.[0]) : undefined) ?? row.from, outgoing };
}

/** "João, Lúcia and 3 more", with oneself as "you". */
export function PeopleLine({ people, own, max = 3 }: { people: PersonView[]; own: string; max?: number }) {
	const t = useTranslations("list");
	const format = useFormatter();
	const names = people.slice(0, max).map((person) => (person.handle === own ? t("you") : nameOf(person)));
	const rest = people.length - names.length;
	return <>{format.list(rest > 0 ? [...names, t("more", { count: rest })] : names)}</>;
}

/** Groups go by their handle, people by their name. */
export function nameOf(person: PersonView): string {
	return person.kind === "group" ? `@${person.handle}` : person.name || person.handle;
}
