import { Suspense } from "react";
import { ListSkeleton } from "#components/list/list-skeleton";
import { MailboxList } from "#components/list/mailbox-list";
import type { ShownMailbox } from "#components/mail/mailboxes";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listMailboxPage } from "./mailbox-page";

interface Props {
	account: AccountId;
	mailbox: ShownMailbox;
	/** Whether the list only stands beside what was asked for, which then need not wait for it. */
	beside: boolean;
}

/**
 * A mailbox in its pane: with the page where it is what was asked for, else streamed after it. The boundary is always there,
 * so that a page that is rendered anew keeps its list, and so that the browser hydrates the list in a task of its own.
 */
export async function MailboxPane({ account, mailbox, beside }: Props) {
	const page = listMailboxPage(account, { mailbox, limit: LIMITS.firstRows });
	return (
		<Suspense fallback={<ListSkeleton />}>
			{beside ? <ListWhenRead mailbox={mailbox} page={page} /> : <MailboxList key={mailbox} mailbox={mailbox} page={await page} />}
		</Suspense>
	);
}

async function ListWhenRead({ mailbox, page }: { mailbox: ShownMailbox; page: ReturnType<typeof listMailboxPage> }) {
	return <MailboxList key={mailbox} mailbox={mailbox} page={await page} />;
}
