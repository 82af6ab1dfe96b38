"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { nameOf } from "#components/mail/people-line";
import { PersonName } from "#components/person/person-name";
import type { MessageView, PersonView } from "#lib/contracts/views";

const SHOWN_PER_FIELD = 12;

/** The recipients of a letter: the first of each field, and all of them on request. */
export function RecipientLines({ letter, ownHandle }: { letter: MessageView; ownHandle: string }) {
	const t = useTranslations("letter");
	const [showAll, setShowAll] = useState(false);
	const fields = [
		["toLine", letter.to],
		["ccLine", letter.cc],
		["bccLine", letter.bcc ?? []],
	] as const;
	const shown = fields.filter(([name, people]) => name === "toLine" || people.length > 0);
	return (
		// A letter with many combining marks is one grapheme cluster, which `wrap-anywhere` cannot break.
		<p className="overflow-x-clip text-small wrap-anywhere text-ink-3">
			{shown.map(([name, people], at) => (
				<span key={name}>
					{at > 0 ? ", " : null}
					{t(name)} <Names people={people} own={ownHandle} max={showAll ? people.length : SHOWN_PER_FIELD} />
				</span>
			))}
			{fields.some(([, people]) => people.length > SHOWN_PER_FIELD) ? (
				<>
					{" "}
					<button type="button" aria-expanded={showAll} className="underline max-md:py-2" onClick={() => setShowAll(!showAll)}>
						{t(showAll ? "fewerPeople" : "allPeople")}
					</button>
				</>
			) : null}
		</p>
	);
}

/** The names as one sentence; each opens its card. */
function Names({ people, own, max }: { people: readonly PersonView[]; own: string; max: number }) {
	const t = useTranslations("list");
	const format = useFormatter();
	const names = people.slice(0, max).map((person) => (
		<PersonName key={person.handle} person={person}>
			{person.handle === own ? t("you") : nameOf(person)}
		</PersonName>
	));
	const rest = people.length - names.length;
	return <>{format.list(rest > 0 ? [...names, t("more", { count: rest })] : names)}</>;
}
