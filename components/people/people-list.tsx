"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { usePresence } from "#components/live/presence/use-presence";
import { SideList, SideListHeading } from "#components/panes/side-list/side-list";
import { SideRow } from "#components/panes/side-list/side-row";
import { useSearch } from "#components/panes/side-list/use-search";
import { PresenceDot } from "#components/person/presence-dot";
import { PresenceWords } from "#components/person/presence-words";
import { Avatar } from "#components/ui/avatar";
import { Button } from "#components/ui/controls/button";
import { Handle } from "#components/ui/handle";
import type { GroupView } from "#lib/contracts/group-views";
import type { PresenceView } from "#lib/contracts/presence";
import type { Page, PersonView } from "#lib/contracts/views";
import { usePeopleActions } from "./people-actions";

/** The directory: everybody here, or the members of one of one's groups; those who are here come first. */
export function PeopleList({ page, groups }: { page: Page<PersonView>; groups: GroupView[] }) {
	const t = useTranslations("people");
	const { listPeople } = usePeopleActions();
	const [query, setQuery] = useState("");
	const [group, setGroup] = useState("");
	const { isSearching, found, hasFailed } = useSearch(query, listPeople);
	const everybody = usePages(page, group);
	const inGroup = group !== "" && isSearching ? everybody.people.filter((person) => matches(person, query)) : everybody.people;
	const people = isSearching && group === "" ? (found ?? []) : inGroup;
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

/** The loaded pages of everybody, or of the members of a group. */
function usePages(first: Page<PersonView>, group: string) {
	const { listPeople, listMembers } = usePeopleActions();
	const [loaded, setLoaded] = useState<{ group: string; page: Page<PersonView> }>({ group: "", page: first });
	const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
	const request = useMemo(
		() => async (cursor?: string) => {
			if (group === "") {
				const result = await listPeople({ query: "", cursor }).catch(() => null);
				return result?.ok ? result.data : null;
			}
			const result = await listMembers({ handle: group, cursor }).catch(() => null);
			return result?.ok ? { items: result.data.items.map(({ member }) => member), nextCursor: result.data.nextCursor } : null;
		},
		[group, listPeople, listMembers],
	);
	const isCurrent = loaded.group === group;
	useEffect(() => {
		if (isCurrent) return;
		let isWanted = true;
		void request().then((page) => {
			if (!isWanted) return;
			setState(page ? "idle" : "failed");
			if (page) setLoaded({ group, page });
		});
		return () => {
			isWanted = false;
		};
	}, [isCurrent, group, request]);
	const showMore = async () => {
		if (state === "busy" || loaded.page.nextCursor === null) return;
		setState("busy");
		const next = await request(loaded.page.nextCursor);
		setState(next ? "idle" : "failed");
		if (next) setLoaded((before) => ({ ...before, page: { items: [...before.page.items, ...next.items], nextCursor: next.nextCursor } }));
	};
	return {
		people: isCurrent ? loaded.page.items : [],
		hasMore: isCurrent && loaded.page.nextCursor !== null,
		busy: state === "busy",
		failed: state === "failed",
		showMore: () => void showMore(),
	};
}

function matches({ name, handle }: PersonView, query: string): boolean {
	const typed = fold(query.trim().replace(/^@/, ""));
	return (
		fold(handle).startsWith(typed) ||
		fold(name)
			.split(/\s+/)
			.some((word) => word.startsWith(typed)) ||
		fold(name).startsWith(typed)
	);
}

function fold(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
