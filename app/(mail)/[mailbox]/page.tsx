import { notFound } from "next/navigation";
import { EmptyPane } from "#components/letter/empty-pane";
import { isShownMailbox } from "#components/mail/mailboxes";

export default async function MailboxPage({ params }: { params: Promise<{ mailbox: string }> }) {
	const { mailbox } = await params;
	if (!isShownMailbox(mailbox)) notFound();
	return <EmptyPane mailbox={mailbox} />;
}
