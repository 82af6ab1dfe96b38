import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isShownMailbox } from "#components/mail/mailboxes";
import { LazyPaneResizer } from "#components/panes/lazy-pane-resizer";
import { requireSession } from "#lib/http/session/page-session";
import { PATH_HEADER } from "#lib/http/session/return-address";
import { MailboxPane } from "../mailbox-pane";

export default async function MailboxLayout({ params, children }: { params: Promise<{ mailbox: string }>; children: ReactNode }) {
	const [{ mailbox }, { accountId }, requestHeaders] = await Promise.all([params, requireSession(), headers()]);
	if (!isShownMailbox(mailbox)) notFound();
	return (
		<>
			<MailboxPane account={accountId} mailbox={mailbox} beside={requestHeaders.get(PATH_HEADER) !== `/${mailbox}`} />
			<LazyPaneResizer pane="list" />
			{children}
		</>
	);
}
