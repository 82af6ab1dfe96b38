import { ArchivedThread } from "#components/groups/archive/archived-thread";
import { orNotFound } from "#lib/http/or-not-found";
import { getArchivedThread } from "#lib/mail/archives/get-archived-thread";
import { holdsThread } from "#lib/mail/threads/find-thread";
import { groupPage } from "../../../group-page";

interface Props {
	params: Promise<{ handle: string; threadId: string }>;
}

export default async function ArchivedThreadPage({ params }: Props) {
	const [{ accountId, group }, { threadId }] = await Promise.all([groupPage(params), params]);
	const { items } = await orNotFound(getArchivedThread(accountId, group.handle, threadId));
	return <ArchivedThread handle={group.handle} threadId={threadId} letters={items} held={await holdsThread(accountId, threadId)} />;
}
