import { notFound } from "next/navigation";
import { LetterPane } from "#components/letter/letter-pane";
import { isShownMailbox } from "#components/mail/mailboxes";
import { orNotFound } from "#lib/http/or-not-found";
import { requireSession } from "#lib/http/session/page-session";
import { getMessage } from "#lib/mail/messages/get-message";
import { getThread } from "#lib/mail/threads/get-thread";
import { pageOverview } from "../../page-overview";

/** How long the client router caches an opened letter, in seconds. Changes from the journal keep the cached page current. */
export const unstable_dynamicStaleTime = 3_600;

export default async function LetterPage({ params }: { params: Promise<{ mailbox: string; messageId: string }> }) {
	const [{ mailbox, messageId }, { accountId }] = await Promise.all([params, requireSession()]);
	if (!isShownMailbox(mailbox)) notFound();
	const { seq } = await pageOverview(accountId);
	const { threadId } = await orNotFound(getMessage(accountId, messageId));
	const { items } = await orNotFound(getThread(accountId, threadId));
	return <LetterPane key={messageId} mailbox={mailbox} messageId={messageId} threadId={threadId} items={items} seq={seq} />;
}
