"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PeopleLine } from "#components/mail/people-line";
import type { MessageView } from "#lib/contracts/views";

const SHOWN = 12;

/** Whom a letter went to: the first of each field, and everybody once one asks for them. */
export function RecipientLines({ letter, own }: { letter: MessageView; own: string }) {
	const t = useTranslations("letter");
	const [all, setAll] = useState(false);
	const fields = [
		["toLine", letter.to],
		["ccLine", letter.cc],
		["bccLine", letter.bcc ?? []],
	] as const;
	const shown = fields.filter(([name, people]) => name === "toLine" || people.length > 0);
	return (
		// A letter under heaps of combining marks is one cluster, which nothing breaks.
		<p className="overflow-x-clip text-small wrap-anywhere text-ink-3">
			{shown.map(([name, people], at) => (
				<span key={name}>
					{at > 0 ? ", " : null}
					{t(name)} <PeopleLine people={people} own={own} max={all ? people.length : SHOWN} />
				</span>
			))}
			{fields.some(([, people]) => people.length > SHOWN) ? (
				<>
					{" "}
					<button type="button" aria-expanded={all} className="underline max-md:py-2" onClick={() => setAll(!all)}>
						{t(all ? "fewerPeople" : "allPeople")}
					</button>
				</>
			) : null}
		</p>
	);
}
