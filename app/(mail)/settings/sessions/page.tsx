import { SessionsSettings } from "#components/settings/sessions/sessions-settings";
import { SettingsPage } from "#components/settings/settings-page";
import { listSessions } from "#lib/accounts/sessions/list-sessions";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/session/page-session";
import { postSignOutAction } from "../actions";

export default async function SessionsPage() {
	const page = await listSessions(await requireSession(), { limit: LIMITS.pageDefault });
	return (
		<SettingsPage section="sessions">
			<SessionsSettings key={page.items.map(({ id }) => id).join()} page={page} signOut={postSignOutAction} />
		</SettingsPage>
	);
}
