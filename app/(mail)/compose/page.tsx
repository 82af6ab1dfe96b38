import { ComposeOnArrival } from "#components/compose/compose-on-arrival";
import { BlankPane } from "#components/mail/blank-pane";
import { MailboxList } from "#components/mail/mailbox-list";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/page-session";
import { listMailboxPage } from "../mailbox-page";

export default async function ComposePage() {
	const { accountId } = await requireSession();
	return (
		<>
			<MailboxList mailbox="inbox" page={await listMailboxPage(accountId, { mailbox: "inbox", limit: LIMITS.pageDefault })} />
			<BlankPane mailbox="inbox" />
			<ComposeOnArrival />
		</>
	);
}
