"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MessageRow, PersonView } from "#lib/contracts/views";

/** The person a row shows: the sender, or for a sent letter (`outgoing`) its first recipient. */
export function correspondent(row: MessageRow, own: string): { person: PersonView; outgoing: boolean } {
	const outgoing = row.from.handle === own && row.deliveries !== undefined;
	return { person: (outgoing ? (row.to[0] ?? row.cc[0] ?? row.bcc?.[0]) : undefined) ?? row.from, outgoing };
}

/** "João, Lúcia and 3 more"; the own account is "you". */
export function PeopleLine({ people, own, max = 3 }: { people: PersonView[]; own: string; max?: number }) {
	const t = useTranslations("list");
	const format = useFormatter();
	const names = people.slice(0, max).map((person) => (person.handle === own ? t("you") : nameOf(person)));
	const rest = people.length - names.length;
	return <>{format.list(rest > 0 ? [...names, t("more", { count: rest })] : names)}</>;
}

/** The display name: the handle of a group, the name of a person. */
export function nameOf(person: PersonView): string {
	return person.kind === "group" ? `@${person.handle}` : person.name || person.handle;
}

/** Everybody whom these letters name, by handle. */
export function peopleOf(letters: readonly MessageRow[]): Map<string, PersonView> {
	return new Map(letters.flatMap(({ from, to, cc }) => [from, ...to, ...cc]).map((person) => [person.handle, person]));
}
