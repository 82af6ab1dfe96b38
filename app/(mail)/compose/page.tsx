import { ComposeOnArrival } from "#components/compose/compose-on-arrival";
import { BlankPane } from "#components/mail/blank-pane";
import { requireSession } from "#lib/http/page-session";
import { MailboxPane } from "../mailbox-pane";

export default async function ComposePage() {
	const { accountId } = await requireSession();
	return (
		<>
			<MailboxPane account={accountId} mailbox="inbox" beside />
			<BlankPane mailbox="inbox" />
			<ComposeOnArrival />
		</>
	);
}
