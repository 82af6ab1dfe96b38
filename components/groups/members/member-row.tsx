"use client";

import { Check, Ellipsis, Shield, ShieldCheck, User, UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-provider";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { Menu, MenuItem } from "#components/overlays/menu";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { PersonName } from "#components/person/person-name";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { useErrorMessages } from "#components/ui/error-messages";
import { Handle } from "#components/ui/handle";
import { useOneRequest } from "#components/ui/use-one-request";
import { GROUP_ROLES, type GroupRole } from "#lib/contracts/groups/group-policies";
import { type GroupMemberView, type GroupView, leadsGroup } from "#lib/contracts/groups/group-views";
import { useGroupActions } from "../group-actions";

const ROLE_ICONS = { member: User, admin: Shield, owner: ShieldCheck } as const;

/** One person of a group, with what the viewer may do about their membership. */
export function MemberRow({ group, membership: { member, role, state } }: { group: GroupView; membership: GroupMemberView }) {
	const t = useTranslations("groups");
	const ownHandle = useLive((live) => live.account.profile.handle);
	const errorMessage = useErrorMessages();
	const actions = useGroupActions();
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const [removing, setRemoving] = useState(false);
	const refused = ({ code, message }: { code: string; message: string }) => showErrorToast(errorMessage(code, message));
	const input = { handle: group.handle, member: member.handle };
	const isSelf = member.handle === ownHandle;
	// Owners alone make owners, and change them.
	const mayChange = leadsGroup(group) && (group.myRole === "owner" || role !== "owner");
	const roles = GROUP_ROLES.filter((other) => other !== role && (other !== "owner" || group.myRole === "owner"));

	const put = async (next?: GroupRole) => {
		const done = await run("put", () => actions.putMember({ ...input, ...(next ? { role: next } : {}) }), refused);
		if (done) showToast(next ? t("isNow", { name: member.name, role: t(`roles.${next}`) }) : t("approved", { name: member.name }));
	};
	const remove = async () => {
		setRemoving(false);
		const done = await run("remove", () => actions.removeMember(input), refused);
		if (done) showToast(t(state === "member" ? "removed" : state === "requested" ? "refused" : "uninvited", { name: member.name }));
	};

	return (
		<li className="flex min-h-13 items-center gap-3 border-b border-line py-2">
			<Avatar person={member} size={30} />
			<span className="min-w-0 flex-1 leading-[18px]">
				<PersonName person={member} className="block max-w-full truncate font-medium text-ink">
					{member.name}
					{isSelf ? <span className="font-normal text-ink-3"> · {t("you")}</span> : null}
				</PersonName>
				<span className="block truncate text-small text-ink-3">
					<Handle of={member} />
				</span>
			</span>
			{role !== "member" ? <Badge>{t(`roles.${role}`)}</Badge> : null}
			{mayChange && state === "requested" ? (
				<>
					<Button busy={busy === "put"} aria-label={t("approveName", { name: member.name })} onClick={() => void put()}>
						<Check className="glyph-s" aria-hidden="true" />
						{t("approve")}
					</Button>
					<Button look="ghost" busy={busy === "remove"} aria-label={t("refuseName", { name: member.name })} onClick={() => void remove()}>
						{t("refuse")}
					</Button>
				</>
			) : null}
			{mayChange && state === "invited" ? (
				<Button look="ghost" busy={busy === "remove"} aria-label={t("uninviteName", { name: member.name })} onClick={() => void remove()}>
					{t("withdraw")}
				</Button>
			) : null}
			{mayChange && state === "member" ? (
				<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("changeName", { name: member.name })} aria-busy={busy !== null || undefined} />}>
					{roles.map((next) => (
						<MenuItem key={next} icon={ROLE_ICONS[next]} onClick={() => void put(next)}>
							{t(`make.${next}`)}
						</MenuItem>
					))}
					{isSelf ? null : (
						<MenuItem icon={UserMinus} onClick={() => setRemoving(true)}>
							{t("remove")}
						</MenuItem>
					)}
				</Menu>
			) : leadsGroup(group) && state === "member" ? (
				<span className="w-(--ctl-h) flex-none" />
			) : null}
			<ConfirmDialog
				open={removing}
				onOpenChange={setRemoving}
				onConfirm={() => void remove()}
				title={t("removeTitle", { name: member.name, group: group.name })}
				description={t("removeWhy")}
				cancel={t("keep")}
				confirm={t("remove")}
			/>
		</li>
	);
}
