"use client";

import { useParams, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { KnownPage } from "#components/list/pages/page-cache";
import { useRewindTo } from "#components/live/live-provider";
import { LiveTitle } from "#components/live/live-title";
import type { ShownMailbox } from "#components/mail/mailboxes";
import { ListBody } from "./list-body";
import { ListHead } from "./list-head";

/** The list of a mailbox, rendered by the server and then kept up to date by the live state. */
export function MailboxList({ mailbox, page }: { mailbox: ShownMailbox; page: KnownPage & { conversations: boolean } }) {
	useRewindTo(page.seq);
	const names = useTranslations("mailboxes");
	const openId = useParams<{ rowId?: string }>().rowId;
	const unread = useSearchParams().get("unread") === "true";
	const [headSlot, setHeadSlot] = useState<HTMLElement | null>(null);
	const [headLayer, setHeadLayer] = useState<HTMLElement | null>(null);
	return (
		<section className="pane list [--bg:var(--paper-2)]" aria-labelledby="list-name">
			<LiveTitle name={names(mailbox)} />
			<ListHead
				mailbox={mailbox}
				unreadOnly={unread}
				end={<span ref={setHeadSlot} className="contents" />}
				layer={<div ref={setHeadLayer} className="absolute inset-0 empty:hidden" />}
			/>
			<ListBody
				key={`${unread} ${page.conversations}`}
				mailbox={mailbox}
				unread={unread}
				conversations={page.conversations}
				page={page}
				openId={openId}
				headSlot={headSlot}
				headLayer={headLayer}
			/>
		</section>
	);
}
