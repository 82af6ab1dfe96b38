import type { ReactNode } from "react";
import { RememberTimeZone } from "#components/door/remember-time-zone";
import { InvitedBy } from "#components/first-steps/invited-by";
import { MailShell } from "#components/mail/mail-shell";
import { NoScripts } from "#components/mail/no-scripts";
import { findInvitedBy } from "#lib/http/invited-by";
import { requireSession } from "#lib/http/page-session";
import { FALLBACK_TIME_ZONE, TIME_ZONE_COOKIE } from "#lib/i18n/locale";
import { saveLocaleAction } from "../actions";
import {
	checkAddressesAction,
	findPeopleAction,
	listDeliveriesAction,
	listMoreAction,
	listPlaceAction,
	removeAction,
	sendAction,
	signOutAction,
	updateAction,
} from "./actions";
import { pageOverview } from "./page-overview";

export default async function MailLayout({ children }: { children: ReactNode }) {
	const session = await requireSession();
	const overview = await pageOverview(session.accountId);
	const actions = {
		listMore: listMoreAction,
		listPlace: listPlaceAction,
		update: updateAction,
		remove: removeAction,
		send: sendAction,
		listDeliveries: listDeliveriesAction,
		checkAddresses: checkAddressesAction,
		findPeople: findPeopleAction,
		saveLocale: saveLocaleAction,
		signOut: signOutAction,
	};
	return (
		<MailShell overview={overview} actions={actions} notice={<NoScripts />}>
			<RememberTimeZone cookie={TIME_ZONE_COOKIE} shown={overview.profile.timeZone === FALLBACK_TIME_ZONE} />
			<InvitedBy person={await findInvitedBy(session)}>{children}</InvitedBy>
		</MailShell>
	);
}
