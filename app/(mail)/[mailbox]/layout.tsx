import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { MailboxList } from "#components/mail/mailbox-list";
import { isShownMailbox } from "#components/mail/mailboxes";
import { PaneEdge } from "#components/mail/pane-edge";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/page-session";
import { listMailboxPage } from "../mailbox-page";

export default async function MailboxLayout({ params, children }: { params: Promise<{ mailbox: string }>; children: ReactNode }) {
	const [{ mailbox }, { accountId }] = await Promise.all([params, requireSession()]);
	if (!isShownMailbox(mailbox)) notFound();
	return (
		<>
			<MailboxList key={mailbox} mailbox={mailbox} page={await listMailboxPage(accountId, { mailbox, limit: LIMITS.pageDefault })} />
			<PaneEdge pane="list" />
			{children}
		</>
	);
}
