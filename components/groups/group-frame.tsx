"use client";

import { ArrowLeft, DoorOpen, Ellipsis, MessagesSquare, PenLine } from "lucide-react";
import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { useKey, useKeysOf } from "#components/keyboard/keyboard-provider";
import { KeyHintsLine } from "#components/letter/key-hints-line";
import { useRewindTo } from "#components/live/live-provider";
import { useOpenChat } from "#components/mail/use-open-chat";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { Menu, MenuItem } from "#components/overlays/menu";
import { useNavigate } from "#components/panes/pending-navigation";
import { Tab } from "#components/panes/tab";
import { Avatar } from "#components/ui/avatar";
import { IconButton } from "#components/ui/controls/icon-button";
import { type GroupView, leadsGroup, mayPostTo } from "#lib/contracts/groups/group-views";
import type { PersonView } from "#lib/contracts/views";
import { StateBadge } from "./groups-list";
import { MembershipBar } from "./membership-bar";
import { useGroup } from "./use-group";
import { useMembership } from "./use-membership";

/** A group's page: its head, the tabs for its members, and what is open of it. */
export function GroupFrame({ group: rendered, seq, children }: { group: GroupView; seq: number; children: ReactNode }) {
	const t = useTranslations("groups");
	const router = useRouter();
	useRewindTo(seq);
	const current = useGroup(rendered, seq);
	const isGone = current === null;
	// Removed, or the group was deleted: the page says what one may see of it now.
	useEffect(() => {
		if (isGone) router.refresh();
	}, [isGone, router]);
	const group = current ?? { ...rendered, myState: null, myRole: null };
	const open = useSelectedLayoutSegment();
	const navigate = useNavigate();
	useKey("back", () => navigate(open === "letters" ? `/groups/${group.handle}` : "/groups"));
	const isMember = group.myState === "member";
	return (
		<section
			aria-label={group.name}
			data-letter
			className="pane read grid-rows-[var(--head-h)_auto_minmax(0,1fr)_var(--strip-h)]! [--bg:var(--paper)] max-md:grid-rows-[56px_auto_minmax(0,1fr)]!"
		>
			<title>{`${group.name} · Pombo`}</title>
			<GroupHead group={group} onBack={() => navigate("/groups")} />
			{isMember ? (
				<nav aria-label={t("parts")} className="flex h-[34px] items-stretch gap-4 border-b border-line px-4 max-md:h-11">
					<Tab href={`/groups/${group.handle}`} isCurrent={open === null || open === "letters"}>
						{t("letters")}
					</Tab>
					<Tab href={`/groups/${group.handle}/members`} isCurrent={open === "members"}>
						{t("membersTab")} <span className="mono">{group.members}</span>
					</Tab>
					{leadsGroup(group) ? (
						<Tab href={`/groups/${group.handle}/settings`} isCurrent={open === "settings"}>
							{t("settings")}
						</Tab>
					) : null}
				</nav>
			) : (
				<MembershipBar group={group} />
			)}
			<div className="min-h-0 overflow-y-auto">{children}</div>
			<KeyHintsLine empty />
		</section>
	);
}

function GroupHead({ group, onBack }: { group: GroupView; onBack: () => void }) {
	const t = useTranslations("groups");
	const keysOf = useKeysOf();
	const { write } = useCompose();
	const { busy, openChat } = useOpenChat();
	const { leave } = useMembership(group);
	const [leaving, setLeaving] = useState(false);
	const person: PersonView = { handle: group.handle, name: group.name, kind: "group" };
	return (
		<header className="flex min-w-0 items-center gap-2 border-b border-line px-4 max-md:px-1">
			<IconButton icon={ArrowLeft} label={t("back")} keys={keysOf("back")} onClick={onBack} className="md:hidden!" />
			<Avatar person={person} size={28} />
			<span className="min-w-0 flex-1 leading-4">
				<span className="flex min-w-0 items-center gap-2">
					<h1 dir="auto" className="truncate text-body/[18px] font-strong">
						{group.name}
					</h1>
					<StateBadge group={group} />
				</span>
				<span className="block truncate text-small text-ink-3">
					<bdi>@{group.handle}</bdi> · {t("members", { count: group.members })}
				</span>
			</span>
			{mayPostTo(group) ? <IconButton icon={PenLine} label={t("write")} onClick={() => write(newDraft({ to: [{ address: group.handle, person }] }))} /> : null}
			{group.myState === "member" ? (
				<>
					<IconButton icon={MessagesSquare} label={t("chat")} aria-busy={busy || undefined} onClick={() => void openChat({ group: group.handle })} />
					<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("more")} />}>
						<MenuItem icon={DoorOpen} onClick={() => setLeaving(true)}>
							{t("leave")}
						</MenuItem>
					</Menu>
				</>
			) : null}
			<ConfirmDialog
				open={leaving}
				onOpenChange={setLeaving}
				onConfirm={() => {
					setLeaving(false);
					void leave();
				}}
				title={t("leaveTitle", { name: group.name })}
				description={t(group.joinPolicy === "open" ? "leaveWhyOpen" : "leaveWhy")}
				cancel={t("stay")}
				confirm={t("leave")}
			/>
		</header>
	);
}
