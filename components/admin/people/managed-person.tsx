"use client";

import { Ban, Ellipsis, KeyRound, Link2, Shield, ShieldOff, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminActions } from "#components/admin/admin-actions";
import { ConfirmDialog } from "#components/overlays/confirm-dialog";
import { Menu, MenuItem } from "#components/overlays/menu";
import { showErrorToast, showToast } from "#components/overlays/show-toast";
import { useShortDate } from "#components/time/use-short-date";
import { Avatar } from "#components/ui/avatar";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/controls/button";
import { IconButton } from "#components/ui/controls/icon-button";
import { useErrorMessages } from "#components/ui/error-messages";
import { Handle } from "#components/ui/handle";
import { useOneRequest } from "#components/ui/use-one-request";
import type { ManageAccountInput } from "#lib/contracts/administration";
import type { ManagedAccountView } from "#lib/contracts/views";

interface Props {
	person: ManagedAccountView;
	onChanged: (person: ManagedAccountView) => void;
	onLink: (url: string) => void;
}

/** What is asked before it is done. */
type Asked = "suspend" | "decline" | "resetFactors" | "endRole";

/** One person: when they were here, and what can be done. */
export function ManagedPerson({ person, onChanged, onLink }: Props) {
	const t = useTranslations("admin.people");
	const actions = useAdminActions();
	const errorMessage = useErrorMessages();
	const shortDate = useShortDate();
	const { busy, run } = useOneRequest(() => showErrorToast(t("failed")));
	const [asked, setAsked] = useState<Asked | null>(null);
	const { handle, name, state, role } = person;
	const refused = ({ code, message }: { code: string; message: string }) => showErrorToast(errorMessage(code, message));
	const change = async (input: ManageAccountInput, done: string) => {
		const changed = await run("change", () => actions.manageAccount({ handle, ...input }), refused);
		if (!changed) return;
		onChanged(changed);
		showToast(done);
	};
	const confirmed: Record<Asked, () => Promise<void>> = {
		suspend: () => change({ state: "suspended" }, t("suspended", { name })),
		decline: () => change({ state: "suspended" }, t("declined", { name })),
		endRole: () => change({ role: "member" }, t("roleEnded", { name })),
		async resetFactors() {
			if ((await run("factors", () => actions.resetFactors({ handle }), refused)) === null) return;
			onChanged({ ...person, secondFactor: false });
			showToast(t("factorsReset", { name }));
		},
	};
	const makeLink = async () => {
		const made = await run("link", () => actions.makeResetLink({ handle }), refused);
		if (made) onLink(made.url);
	};
	return (
		<li aria-label={name} className="flex min-h-13 items-center gap-3 border-b border-line py-2">
			<Avatar person={{ handle, name, kind: "person" }} size={30} />
			<span className="min-w-0 flex-1 leading-[18px]">
				<span className="block max-w-full truncate font-medium">
					{name}{" "}
					<span className="font-normal text-ink-3">
						<Handle of={person} />
					</span>
				</span>
				<span className="block truncate text-small text-ink-3">
					{state === "waiting"
						? t("asked", { at: shortDate(person.createdAt) })
						: person.lastSeenAt
							? t("lastSeen", { at: shortDate(person.lastSeenAt) })
							: t("neverSeen")}
					{person.secondFactor ? ` · ${t("secondFactor")}` : null}
				</span>
			</span>
			{role === "admin" ? <Badge>{t("administrator")}</Badge> : null}
			{state === "suspended" ? <Badge look="dark">{t("isSuspended")}</Badge> : null}
			{state === "waiting" ? (
				<Button busy={busy === "change"} aria-label={t("approveName", { name })} onClick={() => void change({ state: "active" }, t("approved", { name }))}>
					{t("approve")}
				</Button>
			) : null}
			<Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("changeName", { name })} aria-busy={busy !== null || undefined} />}>
				<MenuItem icon={Link2} onClick={() => void makeLink()}>
					{t("makeLink")}
				</MenuItem>
				{person.secondFactor ? (
					<MenuItem icon={KeyRound} onClick={() => setAsked("resetFactors")}>
						{t("resetFactors")}
					</MenuItem>
				) : null}
				{role === "member" ? (
					<MenuItem icon={Shield} onClick={() => void change({ role: "admin" }, t("roleGiven", { name }))}>
						{t("giveRole")}
					</MenuItem>
				) : (
					<MenuItem icon={ShieldOff} onClick={() => setAsked("endRole")}>
						{t("endRole")}
					</MenuItem>
				)}
				{state !== "suspended" ? (
					<MenuItem icon={Ban} onClick={() => setAsked(state === "waiting" ? "decline" : "suspend")}>
						{t(state === "waiting" ? "decline" : "suspend")}
					</MenuItem>
				) : (
					<MenuItem icon={Undo2} onClick={() => void change({ state: "active" }, t("restored", { name }))}>
						{t("restore")}
					</MenuItem>
				)}
			</Menu>
			<ConfirmDialog
				open={asked !== null}
				onOpenChange={(open) => open || setAsked(null)}
				onConfirm={() => asked && void confirmed[asked]()}
				title={t(`ask.${asked ?? "suspend"}.title`, { name })}
				description={t(`ask.${asked ?? "suspend"}.why`)}
				cancel={t("cancel")}
				confirm={t(asked ?? "suspend")}
			/>
		</li>
	);
}
