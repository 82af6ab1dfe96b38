"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRewindTo } from "#components/live/live-provider";
import { usePending } from "#components/panes/pending-navigation";
import { SideList, SideListHeading } from "#components/panes/side-list/side-list";
import { SideRow } from "#components/panes/side-list/side-row";
import { useSearch } from "#components/panes/side-list/use-search";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/controls/button";
import type { GroupView } from "#lib/contracts/groups/group-views";
import { useGroupActions } from "./group-actions";
import { useOwnGroups } from "./use-group";

interface Props {
	/** The account's own groups, and others that it may see. */
	own: GroupView[];
	others: GroupView[];
	seq: number;
}

/** The list of groups: those that wait for one's word, one's own, and others that one may join. */
export function GroupsList({ own, others, seq }: Props) {
	const t = useTranslations("groups");
	useRewindTo(seq);
	const { listGroups } = useGroupActions();
	const { begin } = usePending();
	const [query, setQuery] = useState("");
	const { isSearching, found, hasFailed } = useSearch(query, listGroups);
	const mine = useOwnGroups(own, seq);
	const waiting = mine.filter(({ myState }) => myState === "invited");
	const joined = mine.filter(({ myState }) => myState !== "invited");
	const rest = others.filter(({ handle }) => !mine.some((group) => group.handle === handle));
	return (
		<SideList
			name={t("title")}
			search={{ label: t("search"), value: query, onChange: setQuery }}
			action={
				<Link href="/groups/new" prefetch={false} onNavigate={() => begin(null, "/groups/new")} className={buttonClass("outline")}>
					{t("newGroup")}
				</Link>
			}
		>
			{isSearching ? (
				<>
					<p role="status" className="px-4 py-3 text-small text-ink-3 empty:hidden">
						{hasFailed ? t("searchFailed") : found?.length === 0 ? t("nothingFound") : null}
					</p>
					<Rows groups={found ?? []} label={t("found")} />
				</>
			) : (
				<>
					{waiting.length > 0 ? <SideListHeading>{t("invitations")}</SideListHeading> : null}
					<Rows groups={waiting} label={t("invitations")} />
					{joined.length > 0 && (waiting.length > 0 || rest.length > 0) ? <SideListHeading>{t("yours")}</SideListHeading> : null}
					<Rows groups={joined} label={t("yours")} />
					{rest.length > 0 ? <SideListHeading>{t("others")}</SideListHeading> : null}
					<Rows groups={rest} label={t("others")} />
					{mine.length + rest.length === 0 ? <p className="px-4 py-4 text-pretty text-ink-2">{t("none")}</p> : null}
				</>
			)}
		</SideList>
	);
}

function Rows({ groups, label }: { groups: readonly GroupView[]; label: string }) {
	const t = useTranslations("groups");
	if (groups.length === 0) return null;
	return (
		<ul aria-label={label}>
			{groups.map((group) => (
				<li key={group.handle}>
					<SideRow
						href={`/groups/${group.handle}`}
						picture={<Avatar person={{ ...group, kind: "group" }} size={32} />}
						title={group.name}
						detail={
							<>
								<bdi>@{group.handle}</bdi> · {t("members", { count: group.members })}
							</>
						}
						aside={<StateBadge group={group} />}
					/>
				</li>
			))}
		</ul>
	);
}

/** The account's part in a group, where it is not that of a plain member. */
export function StateBadge({ group: { myState, myRole } }: { group: GroupView }) {
	const t = useTranslations("groups");
	if (myState === "invited") return <Badge look="accent">{t("states.invited")}</Badge>;
	if (myState === "requested") return <Badge>{t("states.requested")}</Badge>;
	return myState === "member" && myRole !== "member" && myRole !== null ? <Badge>{t(`roles.${myRole}`)}</Badge> : null;
}
