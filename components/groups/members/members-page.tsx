"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "#components/ui/controls/button";
import type { MemberState } from "#lib/contracts/groups/group-policies";
import { type GroupMemberView, type GroupView, leadsGroup } from "#lib/contracts/groups/group-views";
import type { Page } from "#lib/contracts/views";
import { useGroup } from "../use-group";
import { InviteForm } from "./invite-form";
import { MemberRow } from "./member-row";
import { type MemberLists, useMembers } from "./use-members";

/** The members of a group; for who leads it, also who is invited or asks to join, and a field to invite people. */
export function MembersPage({ group: rendered, lists: first, seq }: { group: GroupView; lists: MemberLists; seq: number }) {
	const t = useTranslations("groups");
	const group = useGroup(rendered, seq);
	const leads = group !== null && leadsGroup(group);
	const { lists, failed, showMore } = useMembers(rendered.handle, first, seq, leads ? ["requested", "invited", "member"] : ["member"]);
	if (!group) return null;
	const section = (state: MemberState, title: string) => (
		<MemberSection group={group} title={title} state={state} page={lists[state]} onMore={() => void showMore(state)} />
	);
	return (
		<div className="max-w-[760px] px-7 pt-5 pb-16 max-md:px-4">
			{leads ? <InviteForm group={group} /> : null}
			<p role="status" className="text-small text-danger-text empty:hidden">
				{failed ? t("notReached") : null}
			</p>
			{leads ? section("requested", t("requests")) : null}
			{leads ? section("invited", t("invited")) : null}
			{section("member", t("membersTab"))}
		</div>
	);
}

interface SectionProps {
	group: GroupView;
	title: string;
	state: MemberState;
	page: Page<GroupMemberView>;
	onMore: () => void;
}

function MemberSection({ group, title, state, page, onMore }: SectionProps) {
	const t = useTranslations("groups");
	const id = useId();
	if (page.items.length === 0) return null;
	return (
		<section aria-labelledby={id} className="pt-4">
			<h2 id={id} className="pb-1.5 text-small font-strong text-ink-3">
				{title} <span className="mono font-normal">{state === "member" ? group.members : page.items.length}</span>
			</h2>
			<ul className="border-t border-line">
				{page.items.map((member) => (
					<MemberRow key={member.member.handle} group={group} membership={member} />
				))}
			</ul>
			{page.nextCursor ? (
				<Button className="mt-3" onClick={onMore}>
					{t("moreMembers")}
				</Button>
			) : null}
		</section>
	);
}
