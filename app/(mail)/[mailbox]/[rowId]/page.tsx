import { notFound, redirect } from "next/navigation";
import { ChatPane } from "#components/chat/chat-pane";
import { NewChatPane } from "#components/chat/new-chat-pane";
import { LetterPane } from "#components/letter/letter-pane";
import { isShownMailbox, listsConversations } from "#components/mail/mailboxes";
import { hasMessages } from "#lib/contracts/list-rows";
import type { ChatView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { LIMITS } from "#lib/core/limits";
import { orNotFound } from "#lib/http/or-not-found";
import { requireSession } from "#lib/http/session/page-session";
import { hasEarlierLines } from "#lib/mail/archives/list-earlier-lines";
import { getChatOrThread } from "#lib/mail/chats/get-chat";
import { findThread } from "#lib/mail/threads/find-thread";
import { getThread } from "#lib/mail/threads/get-thread";
import { pageOverview } from "../../page-overview";

/** How long the client router caches an opened letter, in seconds. Changes from the journal keep the cached page current. */
export const unstable_dynamicStaleTime = 3_600;

interface Props {
	params: Promise<{ mailbox: string; rowId: string }>;
	searchParams: Promise<{ letter?: string }>;
}

/** A conversation, or a letter with its thread: the id in the address is that of the list's rows; the other one redirects. */
export default async function LetterPage({ params, searchParams }: Props) {
	const [{ mailbox, rowId }, { letter }, { accountId }] = await Promise.all([params, searchParams, requireSession()]);
	if (!isShownMailbox(mailbox)) notFound();
	if (mailbox === "chats" && rowId === "new") return <NewChatPane />;
	const { seq, profile } = await pageOverview(accountId);
	const { threadId, messageId } = await orNotFound(findThread(accountId, rowId));
	const thread = await orNotFound(getChatOrThread(accountId, threadId));
	if (thread.shownAs === "chat" && (messageId === null || thread.kind === "chat")) {
		if (messageId !== null) redirect(`/${mailbox}/${threadId}`);
		const { items, nextCursor } = await orNotFound(getThread(accountId, threadId, { limit: LIMITS.pageDefault }));
		const earlierOf = await groupWithEarlierLines(accountId, thread);
		return <ChatPane key={threadId} mailbox={mailbox} threadId={threadId} items={items} cursor={nextCursor} seq={seq} thread={thread} earlierOf={earlierOf} />;
	}
	if (!hasMessages(thread)) notFound();
	const { items } = await orNotFound(getThread(accountId, threadId));
	if (!listsConversations(mailbox, profile)) {
		if (messageId === null) redirect(`/${mailbox}/${items.at(-1)?.id}`);
		return <LetterPane key={messageId} mailbox={mailbox} messageId={messageId} threadId={threadId} items={items} seq={seq} thread={null} />;
	}
	if (messageId !== null) redirect(`/${mailbox}/${threadId}?letter=${messageId}`);
	const requested = items.some((item) => item.id === letter) ? (letter as string) : null;
	return <LetterPane key={threadId} mailbox={mailbox} messageId={requested} threadId={threadId} items={items} seq={seq} thread={thread} />;
}

/** The handle of a chat's group where its member may read lines from before they joined. */
async function groupWithEarlierLines(accountId: AccountId, thread: ChatView): Promise<string | null> {
	const group = thread.kind === "chat" ? thread.participants.find(({ kind }) => kind === "group") : undefined;
	return group && (await hasEarlierLines(accountId, group.handle)) ? group.handle : null;
}
