"use client";

import clsx from "clsx";
import { Ellipsis, PenLine } from "lucide-react";
import Link from "next/link";
import { useParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCompose } from "#components/compose/compose-provider";
import { MAILBOX_ICONS, SHOWN_MAILBOXES } from "#components/mail/mailboxes";
import { PLACE_ICONS, PLACES } from "#components/mail/places";
import { Menu, MenuItem } from "#components/overlays/menu";
import { useNavigate, useOpenMailbox, usePending } from "#components/panes/pending-navigation";
import { AccountMenu } from "./account-menu";

const ITEM = "grid content-center justify-items-center gap-[3px] text-[11px]/[13px] no-underline";
const BAR_MAILBOXES = ["inbox", "sent"] as const;

/** The bar at the bottom of a phone; hidden while a letter, a group or a person is open or being opened. */
export function BottomBar() {
	const t = useTranslations("shell");
	const names = useTranslations("mailboxes");
	const openMailbox = useOpenMailbox();
	const navigate = useNavigate();
	const open = useParams<{ mailbox?: string; rowId?: string; handle?: string }>();
	const { write } = useCompose();
	const { pane, begin } = usePending();
	if (pane === null ? (open.rowId ?? open.handle) : pane === "letter") return null;
	return (
		<nav aria-label={t("bar")} className="row-3 grid h-[78px] grid-cols-5 border-t border-line bg-paper-2 px-2 pt-1 pb-[26px] md:hidden">
			{BAR_MAILBOXES.map((mailbox) => {
				const Icon = MAILBOX_ICONS[mailbox];
				return (
					<Link
						key={mailbox}
						href={`/${mailbox}`}
						prefetch={false}
						onNavigate={() => begin("list", `/${mailbox}`)}
						aria-current={open.mailbox === mailbox ? "page" : undefined}
						className={clsx(ITEM, open.mailbox === mailbox ? "font-strong text-ink" : "font-[500] text-ink-3")}
					>
						<Icon className="glyph-l" aria-hidden="true" />
						{names(mailbox)}
					</Link>
				);
			})}
			<button type="button" onClick={() => write()} className={clsx(ITEM, "font-[500] text-ink-3")}>
				<PenLine className="glyph-l" aria-hidden="true" />
				{t("write")}
			</button>
			<Menu
				side="top"
				align="end"
				trigger={
					<button type="button" className={clsx(ITEM, "font-[500] text-ink-3")}>
						<Ellipsis className="glyph-l" aria-hidden="true" />
						{t("mailboxes")}
					</button>
				}
			>
				{SHOWN_MAILBOXES.map((mailbox) => (
					<MenuItem key={mailbox} icon={MAILBOX_ICONS[mailbox]} onClick={() => openMailbox(`/${mailbox}`)}>
						{names(mailbox)}
					</MenuItem>
				))}
				{PLACES.map((place) => (
					<MenuItem key={place} icon={PLACE_ICONS[place]} onClick={() => navigate(`/${place}`)}>
						{names(place)}
					</MenuItem>
				))}
			</Menu>
			<AccountMenu compact />
		</nav>
	);
}
