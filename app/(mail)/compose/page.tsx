import { OpenComposerOnLoad } from "#components/compose/open-on-load";
import { EmptyPane } from "#components/letter/empty-pane";
import { requireSession } from "#lib/http/session/page-session";
import { MailboxPane } from "../mailbox-pane";

export default async function ComposePage() {
	const { accountId } = await requireSession();
	return (
		<>
			<MailboxPane account={accountId} mailbox="inbox" beside />
			<EmptyPane mailbox="inbox" />
			<OpenComposerOnLoad />
		</>
	);
}
