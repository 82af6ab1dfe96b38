"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { LinkDialog } from "#components/admin/link-dialog";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { SettingRow } from "#components/panes/sections/setting-row";
import { useShortDate } from "#components/time/use-short-date";
import { Button } from "#components/ui/controls/button";
import { useOneRequest } from "#components/ui/use-one-request";
import type { InviteView } from "#lib/contracts/views";
import { MakeInvitation } from "./make-invitation";

/** The invitations by which somebody can still come. */
export function Invitations({ invites: first }: { invites: InviteView[] }) {
	const t = useTranslations("admin.signUp");
	const { listInvites, endInvite } = useAdminActions();
	const [invites, setInvites] = useState(first);
	const [url, setUrl] = useState<string | null>(null);
	const [ending, setEnding] = useState<InviteView | null>(null);
	const { busy, run } = useOneRequest(() => showErrorToast(t("notReached")));
	const list = useRef<HTMLUListElement>(null);
	const showMade = async (link: string) => {
		setUrl(link);
		const listed = await run("list", listInvites);
		if (listed) setInvites(listed);
	};
	const end = async ({ id }: InviteView) => {
		if ((await run(id, () => endInvite({ id }))) === null) return;
		setInvites((shown) => shown.filter((invite) => invite.id !== id));
		showToast(t("ended"));
		list.current?.focus();
	};
	return (
		<>
			<SettingRow id="invite" name={t("invitation")} description={t("invitationWhy")}>
				<div className="max-w-[480px]">
					<MakeInvitation onMade={(link) => void showMade(link)} />
				</div>
			</SettingRow>
			<h2 id="invitations" className="border-t border-line pt-[22px] pb-2 text-body/5 font-strong">
				{t("list")}
			</h2>
			<ul ref={list} tabIndex={-1} aria-labelledby="invitations" className="border-t border-line outline-none empty:hidden">
				{invites.map((invite) => (
					<InvitationLine key={invite.id} invite={invite} busy={busy === invite.id} onEnd={() => setEnding(invite)} />
				))}
			</ul>
			{invites.length === 0 ? <p className="text-ink-3">{t("none")}</p> : null}
			<LinkDialog link={url === null ? null : { title: t("linkTitle"), why: t("linkWhy"), url }} onClose={() => setUrl(null)} />
			<ConfirmDialog
				open={ending !== null}
				onOpenChange={(open) => open || setEnding(null)}
				onConfirm={() => ending && void end(ending)}
				title={t("endTitle")}
				description={t("endWhy")}
				cancel={t("cancel")}
				confirm={t("end")}
			/>
		</>
	);
}

function InvitationLine({
	invite: { by, group, usesLeft, used, createdAt, expiresAt },
	busy,
	onEnd,
}: {
	invite: InviteView;
	busy: boolean;
	onEnd: () => void;
}) {
	const t = useTranslations("admin.signUp");
	const shortDate = useShortDate();
	const made = t("madeAt", { at: shortDate(createdAt) });
	return (
		<li className="flex min-h-15 items-center gap-3 border-b border-line py-2 leading-[17px]">
			<Link2 className="glyph text-ink-3" aria-hidden="true" />
			<span className="min-w-0 flex-1">
				<b className="me-2 font-medium">{t("left", { count: usesLeft ?? 0 })}</b>
				{group ? <span className="text-small text-ink-3">{t("into", { group: `@${group}` })}</span> : null}
				<span className="mt-0.5 block text-small text-ink-3">
					{[t("madeBy", { by: `@${by}` }), made, t("used", { count: used }), expiresAt ? t("endsAt", { at: shortDate(expiresAt) }) : null]
						.filter(Boolean)
						.join(" · ")}
				</span>
			</span>
			<Button look="danger" busy={busy} aria-label={t("endMade", { at: shortDate(createdAt) })} onClick={onEnd}>
				{t("end")}
			</Button>
		</li>
	);
}
