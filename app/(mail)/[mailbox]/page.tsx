import { notFound } from "next/navigation";
import { BlankPane } from "#components/mail/blank-pane";
import { isShownMailbox } from "#components/mail/mailboxes";

export default async function MailboxPage({ params }: { params: Promise<{ mailbox: string }> }) {
	const { mailbox } = await params;
	if (!isShownMailbox(mailbox)) notFound();
	return <BlankPane mailbox={mailbox} />;
}
