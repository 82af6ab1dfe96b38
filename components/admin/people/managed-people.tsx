"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/controls/button";
import { FieldFrame, fieldInputClass } from "#components/ui/controls/field";
import { SegmentedControl } from "#components/ui/controls/segmented-control";
import type { ManagedAccountView, Page } from "#lib/contracts/views";
import { ManagedPerson } from "./managed-person";
import { ResetLinkDialog } from "./reset-link-dialog";
import { useManagedPeople } from "./use-managed-people";

/** The people of the site, and what an administrator can do for them. */
export function ManagedPeople({ page }: { page: Page<ManagedAccountView> }) {
	const t = useTranslations("admin.people");
	const { people, hasMore, busy, query, setQuery, state, setState, problem, showMore, replace } = useManagedPeople(page);
	const [link, setLink] = useState<{ name: string; url: string } | null>(null);
	return (
		<>
			<div className="flex flex-wrap items-start gap-3 border-t border-line pt-4">
				<div className="w-72 max-md:w-full">
					<FieldFrame id="people-search">
						<Search className="glyph-s text-ink-3" aria-hidden="true" />
						<input
							id="people-search"
							type="search"
							aria-label={t("search")}
							placeholder={t("search")}
							value={query}
							onChange={(event) => setQuery(event.target.value)}
							className={fieldInputClass}
							aria-describedby="people-search-hint"
						/>
					</FieldFrame>
				</div>
				<span id="people-state" className="sr-only">
					{t("state")}
				</span>
				<SegmentedControl
					labelledBy="people-state"
					value={state}
					options={(["all", "suspended"] as const).map((value) => ({ value, label: t(`states.${value}`) }))}
					onChange={setState}
				/>
			</div>
			<ul aria-label={t("label")} aria-busy={busy || undefined} className="border-t border-line">
				{people.map((person) => (
					<ManagedPerson key={person.handle} person={person} onChanged={replace} onLink={(url) => setLink({ name: person.name, url })} />
				))}
			</ul>
			<p role="status" className="py-3 text-ink-3 empty:hidden">
				{problem ?? (people.length === 0 && !busy ? t("nobody") : null)}
			</p>
			{hasMore ? (
				<Button className="mt-3" busy={busy} onClick={showMore}>
					{t("more")}
				</Button>
			) : null}
			<ResetLinkDialog link={link} onClose={() => setLink(null)} />
		</>
	);
}
