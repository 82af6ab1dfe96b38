"use client";

import { useParams, usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-provider";
import { countInvitations } from "#components/live/live-state";
import { MAILBOX_ICONS, SHOWN_MAILBOXES, type ShownMailbox } from "#components/mail/mailboxes";
import { PLACE_ICONS, PLACES } from "#components/mail/places";
import { type AccountState, unreadRows } from "#lib/contracts/changes/account-state";
import { NavLink } from "./nav-link";

/** The mailboxes with their unread counts, which come from the server as absolute numbers; below them people and groups. */
export function MailboxNav() {
	const t = useTranslations("mailboxes");
	const open = useParams<{ mailbox?: string }>().mailbox;
	const place = usePathname().split("/")[1];
	const account = useLive((state) => state.account);
	const invitations = useLive(countInvitations);
	return (
		<nav aria-label={t("label")}>
			{SHOWN_MAILBOXES.map((mailbox) => {
				const count = shownCount(account, mailbox);
				return (
					<NavLink
						key={mailbox}
						href={`/${mailbox}`}
						pane="list"
						icon={MAILBOX_ICONS[mailbox]}
						name={t(mailbox)}
						isOpen={open === mailbox}
						count={count}
						countWords={t("withUnread", { count })}
						strong={mailbox === "inbox" || mailbox === "chats"}
					/>
				);
			})}
			<div className="my-2 border-t border-line max-lg:mx-1" />
			{PLACES.map((name) => (
				<NavLink
					key={name}
					href={`/${name}`}
					icon={PLACE_ICONS[name]}
					name={t(name)}
					isOpen={place === name}
					count={name === "groups" ? invitations : 0}
					countWords={t("withInvitations", { count: invitations })}
					strong
				/>
			))}
		</nav>
	);
}

/** The unread count to show: only for the inbox, chats and spam. */
function shownCount(account: AccountState, mailbox: ShownMailbox): number {
	return mailbox === "inbox" || mailbox === "chats" || mailbox === "spam" ? unreadRows(account, mailbox) : 0;
}
