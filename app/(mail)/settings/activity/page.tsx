import { ActivityTimeline } from "#components/settings/activity/activity-timeline";
import { SettingsPage } from "#components/settings/settings-page";
import { listEvents } from "#lib/audit/list-events";
import { LIMITS } from "#lib/core/limits";
import { requireSession } from "#lib/http/session/page-session";

export default async function ActivityPage() {
	const { accountId, id } = await requireSession();
	return (
		<SettingsPage section="activity">
			<ActivityTimeline page={await listEvents(accountId, { limit: LIMITS.pageDefault })} sessionId={id} />
		</SettingsPage>
	);
}
