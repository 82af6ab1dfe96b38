import { SessionsSettings } from "#components/settings/sessions-settings";
import { SettingsPage } from "#components/settings/settings-page";
import { listSessions } from "#lib/accounts/list-sessions";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/page-session";
import { endOtherSessionsAction, endSessionAction, listSessionsAction } from "../actions";

export default async function SessionsPage() {
	const page = await listSessions(await requireSession(), { limit: LIMITS.pageDefault });
	const actions = { list: listSessionsAction, end: endSessionAction, endOthers: endOtherSessionsAction };
	return (
		<SettingsPage section="sessions">
			<SessionsSettings key={page.items.map(({ id }) => id).join()} page={page} actions={actions} />
		</SettingsPage>
	);
}
