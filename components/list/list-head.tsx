"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConnectionStatus } from "#components/live/connection-status";
import { useLive } from "#components/live/live-provider";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { usePending } from "#components/panes/pending-navigation";
import { Tab } from "#components/panes/tab";
import { LogoMark } from "#components/ui/logo";
import { unreadRows } from "#lib/contracts/changes/account-state";

const WITH_UNREAD: readonly ShownMailbox[] = ["inbox", "chats", "archive", "all", "spam"];

interface Props {
	mailbox: ShownMailbox;
	unreadOnly: boolean;
	/** What the list renders at its end: the pill, the box that selects all, and the date button. */
	end: ReactNode;
	/** What the list renders over it: the bar of a selection. */
	layer: ReactNode;
}

/** The head of a list: name, unread count, and the two views. */
export function ListHead({ mailbox, unreadOnly, end, layer }: Props) {
	const t = useTranslations("list");
	const names = useTranslations("mailboxes");
	const unread = useLive((state) => (mailbox === "all" || mailbox === "starred" ? 0 : unreadRows(state.account, mailbox)));
	const isConnected = useLive((state) => state.connection === "connected");
	const tabs = WITH_UNREAD.includes(mailbox);
	return (
		<>
			<header className="relative flex min-w-0 items-center gap-2 border-b border-line px-4 max-md:h-14 max-md:border-transparent">
				<LogoMark disconnected={!isConnected} className="size-6 md:hidden" />
				<h1 id="list-name" className="text-body font-strong tracking-[-0.008em] max-md:text-[22px] max-md:font-head">
					{names(mailbox)}
				</h1>
				{unread > 0 ? (
					<span className="text-small text-ink-3">{t.rich("unreadCount", { count: unread, mono: (chunks) => <span className="mono">{chunks}</span> })}</span>
				) : null}
				<span className="ms-auto md:hidden">
					<ConnectionStatus />
				</span>
				{tabs ? null : <span className="flex items-center gap-1 md:ms-auto">{end}</span>}
				{mailbox === "chats" ? <NewChatLink /> : null}
				{layer}
			</header>
			{tabs ? (
				<nav aria-label={t("views")} className="row-auto flex h-[34px] items-stretch gap-4 border-b border-line px-4 max-md:h-11">
					<Tab href={`/${mailbox}`} isCurrent={!unreadOnly}>
						{t("all")}
					</Tab>
					<Tab href={`/${mailbox}?unread=true`} isCurrent={unreadOnly}>
						{t("unread")} {unread > 0 ? <span className="mono">{unread}</span> : null}
					</Tab>
					<span className="ms-auto flex items-center gap-1">{end}</span>
				</nav>
			) : (
				<span />
			)}
		</>
	);
}

function NewChatLink() {
	const t = useTranslations("chat");
	const { begin } = usePending();
	return (
		<Link
			href="/chats/new"
			prefetch={false}
			onNavigate={() => begin("letter", "/chats/new")}
			className="ms-auto inline-flex h-(--ctl-h) items-center rounded-2 border border-line-2 bg-paper px-3 font-medium no-underline hover:bg-hover max-md:h-11"
		>
			{t("newChat")}
		</Link>
	);
}
