import { ArchivedThread } from "#components/groups/archive/archived-thread";
import { isPomboError } from "#lib/core/errors";
import { orNotFound } from "#lib/http/or-not-found";
import { getArchivedThread } from "#lib/mail/archives/get-archived-thread";
import { findThread } from "#lib/mail/threads/find-thread";
import { groupPage } from "../../../group-page";

interface Props {
	params: Promise<{ handle: string; threadId: string }>;
}

export default async function ArchivedThreadPage({ params }: Props) {
	const [{ accountId, group }, { threadId }] = await Promise.all([groupPage(params), params]);
	const { items } = await orNotFound(getArchivedThread(accountId, group.handle, threadId));
	const held = await findThread(accountId, threadId).catch((error: unknown) => {
		if (isPomboError(error) && error.code === "not_found") return null;
		throw error;
	});
	return <ArchivedThread handle={group.handle} threadId={threadId} letters={items} held={held !== null} />;
}
