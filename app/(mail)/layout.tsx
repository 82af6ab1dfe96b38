import type { ReactNode } from "react";
import { DetectTimeZone } from "#components/auth/detect-time-zone";
import { InvitedBy } from "#components/first-steps/invited-by";
import { SecurityNotice } from "#components/settings/security/security-notice";
import { MailShell } from "#components/shell/mail-shell";
import { NoScriptsNotice } from "#components/shell/no-scripts-notice";
import { listNotices } from "#lib/accounts/notices/security-notices";
import { findInvitedBy } from "#lib/http/session/invited-by";
import { requireSession } from "#lib/http/session/page-session";
import { FALLBACK_TIME_ZONE, TIME_ZONE_COOKIE } from "#lib/i18n/locale";
import { saveLocaleAction } from "../actions";
import {
	checkAddressesAction,
	countAudienceAction,
	findPeopleAction,
	getPersonAction,
	listDeliveriesAction,
	listGroupMembersAction,
	listMoreAction,
	listPlaceAction,
	retryAction,
	sendAction,
	signOutAction,
} from "./actions";
import {
	editContentAction,
	listEarlierLinesAction,
	listLinesAction,
	listNewestAction,
	listVersionsAction,
	openChatAction,
	reactAction,
	sendLineAction,
	takeBackAction,
} from "./chat-actions";
import { acknowledgeNoticesAction } from "./notice-actions";
import { pageOverview } from "./page-overview";
import {
	removeAction,
	removeLettersAction,
	removeThreadsAction,
	restoreLettersAction,
	updateAction,
	updateLettersAction,
	updateThreadsAction,
} from "./update-actions";

export default async function MailLayout({ children }: { children: ReactNode }) {
	const session = await requireSession();
	const [overview, notices] = await Promise.all([pageOverview(session.accountId), listNotices(session)]);
	const actions = {
		listMore: listMoreAction,
		listPlace: listPlaceAction,
		update: updateAction,
		remove: removeAction,
		updateLetters: updateLettersAction,
		updateThreads: updateThreadsAction,
		restoreLetters: restoreLettersAction,
		removeLetters: removeLettersAction,
		removeThreads: removeThreadsAction,
		send: sendAction,
		listDeliveries: listDeliveriesAction,
		retry: retryAction,
		checkAddresses: checkAddressesAction,
		countAudience: countAudienceAction,
		listGroupMembers: listGroupMembersAction,
		findPeople: findPeopleAction,
		getPerson: getPersonAction,
		sendLine: sendLineAction,
		editContent: editContentAction,
		takeBack: takeBackAction,
		react: reactAction,
		listLines: listLinesAction,
		listEarlierLines: listEarlierLinesAction,
		listNewest: listNewestAction,
		listVersions: listVersionsAction,
		openChat: openChatAction,
		saveLocale: saveLocaleAction,
		signOut: signOutAction,
	};
	return (
		<MailShell
			overview={overview}
			actions={actions}
			notice={
				<>
					<NoScriptsNotice />
					{notices ? <SecurityNotice notices={notices} acknowledge={acknowledgeNoticesAction} /> : null}
				</>
			}
		>
			<DetectTimeZone cookie={TIME_ZONE_COOKIE} shown={overview.profile.timeZone === FALLBACK_TIME_ZONE} />
			<InvitedBy person={await findInvitedBy(session)}>{children}</InvitedBy>
		</MailShell>
	);
}
