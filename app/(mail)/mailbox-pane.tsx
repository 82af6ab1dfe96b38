import { ListBoundary } from "#components/list/list-boundary";
import { MailboxList } from "#components/list/mailbox-list";
import { listsConversations, type ShownMailbox } from "#components/mail/mailboxes";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { listRowsPage } from "./mailbox-page";
import { pageOverview } from "./page-overview";

interface Props {
	account: AccountId;
	mailbox: ShownMailbox;
	/** Whether the list is secondary to the requested page, which then need not wait for it. */
	beside: boolean;
}

/** A mailbox's list: part of the page when the list itself was requested, else streamed after it. */
export async function MailboxPane({ account, mailbox, beside }: Props) {
	const page = firstPage(account, mailbox);
	return (
		<ListBoundary streamed={beside}>
			{beside ? <StreamedList mailbox={mailbox} page={page} /> : <MailboxList key={mailbox} mailbox={mailbox} page={await page} />}
		</ListBoundary>
	);
}

async function firstPage(account: AccountId, mailbox: ShownMailbox) {
	const { profile } = await pageOverview(account);
	const conversations = listsConversations(mailbox, profile);
	return { ...(await listRowsPage(account, { mailbox, limit: LIMITS.firstRows, conversations })), conversations };
}

async function StreamedList({ mailbox, page }: { mailbox: ShownMailbox; page: ReturnType<typeof firstPage> }) {
	return <MailboxList key={mailbox} mailbox={mailbox} page={await page} />;
}
