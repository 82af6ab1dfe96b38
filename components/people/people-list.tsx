"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePresence } from "#components/live/presence/use-presence";
import { SideList, SideListHeading } from "#components/panes/side-list/side-list";
import { SideRow } from "#components/panes/side-list/side-row";
import { useSearch } from "#components/panes/side-list/use-search";
import { PresenceDot } from "#components/person/presence-dot";
import { PresenceWords } from "#components/person/presence-words";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { Handle } from "#components/ui/handle";
import type { GroupView } from "#lib/contracts/groups/group-views";
import type { PresenceView } from "#lib/contracts/presence";
import type { Page, PersonView } from "#lib/contracts/views";
import { useListPeople, usePeoplePages } from "./use-people-pages";

/** The directory: everybody here, or the members of one of one's groups; those who are here come first. */
export function PeopleList({ page, groups }: { page: Page<PersonView>; groups: GroupView[] }) {
	const t = useTranslations("people");
	const [query, setQuery] = useState("");
	const [group, setGroup] = useState("");
	const listed = useListPeople(group);
	const { isSearching, found, hasFailed } = useSearch(query, listed);
	const everybody = usePeoplePages(page, group, listed);
	const people = isSearching ? (found ?? []) : everybody.people;
	const presence = usePresence(people.map(({ handle }) => handle));
	const here = people.filter(({ handle }) => presence[handle]?.state === "here");
	const others = people.filter(({ handle }) => presence[handle]?.state !== "here");
	const problem = hasFailed || everybody.failed ? t("notLoaded") : people.length === 0 && (found !== null || !isSearching) ? t("nobodyFound") : null;
	return (
		<SideList
			name={t("title")}
			search={{ label: t("search"), value: query, onChange: setQuery }}
			filter={
				groups.length > 0 ? (
					<select
						aria-label={t("inGroup")}
						value={group}
						onChange={(event) => setGroup(event.target.value)}
						className="h-8 max-w-[42%] min-w-0 flex-none rounded-2 border border-line-2 bg-paper px-2 text-small max-md:h-11"
					>
						<option value="">{t("everybody")}</option>
						{groups.map(({ handle, name }) => (
							<option key={handle} value={handle}>
								{name}
							</option>
						))}
					</select>
				) : null
			}
		>
			<p role="status" className="px-4 py-3 text-small text-ink-3 empty:hidden">
				{problem}
			</p>
			{here.length > 0 ? <SideListHeading>{t("hereNow")}</SideListHeading> : null}
			<Rows people={here} presence={presence} label={t("hereNow")} />
			{here.length > 0 && others.length > 0 ? <SideListHeading>{t("others")}</SideListHeading> : null}
			<Rows people={others} presence={presence} label={here.length > 0 ? t("others") : t("title")} />
			{everybody.hasMore && !isSearching ? (
				<div className="px-4 py-3">
					<Button busy={everybody.busy} onClick={everybody.showMore}>
						{t("showMore")}
					</Button>
				</div>
			) : null}
		</SideList>
	);
}

function Rows({ people, presence, label }: { people: readonly PersonView[]; presence: Readonly<Record<string, PresenceView>>; label: string }) {
	if (people.length === 0) return null;
	return (
		<ul aria-label={label}>
			{people.map((person) => (
				<li key={person.handle}>
					<SideRow
						href={`/people/${person.handle}`}
						picture={
							<span className="relative size-8">
								<Avatar person={person} size={32} />
								<PresenceDot presence={presence[person.handle]} />
							</span>
						}
						title={person.name}
						detail={<Handle of={person} />}
						aside={
							<span className="text-small text-ink-3">
								{presence[person.handle]?.state === "here" ? null : <PresenceWords presence={presence[person.handle]} />}
							</span>
						}
					/>
				</li>
			))}
		</ul>
	);
}
