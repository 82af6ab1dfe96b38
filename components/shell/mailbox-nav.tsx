"use client";

import clsx from "clsx";
import Link from "next/link";
import { useParams } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useLive } from "#components/live/live-provider";
import { MAILBOX_ICONS, SHOWN_MAILBOXES, type ShownMailbox } from "#components/mail/mailboxes";
import { usePending } from "#components/panes/pending-navigation";
import { type AccountState, unreadRows } from "#lib/contracts/changes/account-state";

/** The mailboxes with their unread counts, which come from the server as absolute numbers. */
export function MailboxNav() {
	const t = useTranslations("mailboxes");
	const format = useFormatter();
	const open = useParams<{ mailbox?: string }>().mailbox;
	const { to, begin } = usePending();
	const account = useLive((state) => state.account);
	return (
		<nav aria-label={t("label")}>
			{SHOWN_MAILBOXES.map((mailbox) => {
				const Icon = MAILBOX_ICONS[mailbox];
				const count = shownCount(account, mailbox);
				return (
					<Link
						key={mailbox}
						href={`/${mailbox}`}
						prefetch={false}
						onNavigate={() => begin("list", `/${mailbox}`)}
						aria-current={open === mailbox ? "page" : undefined}
						title={t(mailbox)}
						className={clsx(
							"relative flex h-(--nav-h) items-center gap-[9px] rounded-2 px-2 no-underline max-lg:h-[34px] max-lg:justify-center max-lg:px-0",
							"in-[.app:has(.ledger)]:h-[34px] in-[.app:has(.ledger)]:justify-center in-[.app:has(.ledger)]:px-0",
							(to === null ? open === mailbox : to.split("/")[1] === mailbox) ? "bg-sel font-strong text-ink" : "text-ink-2 hover:bg-hover",
						)}
					>
						<Icon className="glyph" aria-hidden="true" />
						<span className="side-words truncate">{t(mailbox)}</span>
						{count > 0 ? (
							<span
								aria-hidden="true"
								className={clsx(
									"mono ms-auto max-lg:absolute max-lg:end-0 max-lg:top-0 max-lg:text-[9.5px]/3 in-[.app:has(.ledger)]:absolute in-[.app:has(.ledger)]:end-0 in-[.app:has(.ledger)]:top-0",
									(mailbox === "inbox" || mailbox === "chats") && "font-strong! text-ink",
								)}
							>
								{format.number(count)}
							</span>
						) : null}
						{count > 0 ? <span className="sr-only">{t("withUnread", { count })}</span> : null}
					</Link>
				);
			})}
		</nav>
	);
}

/** The unread count to show: only for the inbox, chats and spam. */
function shownCount(account: AccountState, mailbox: ShownMailbox): number {
	return mailbox === "inbox" || mailbox === "chats" || mailbox === "spam" ? unreadRows(account, mailbox) : 0;
}
