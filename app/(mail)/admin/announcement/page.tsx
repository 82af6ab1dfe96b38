import { AdminPage } from "#components/admin/admin-page";
import { AnnouncementForm } from "#components/admin/announcement/announcement-form";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function AnnouncementPage() {
	await requireAdministrator();
	return (
		<AdminPage section="announcement">
			<AnnouncementForm />
		</AdminPage>
	);
}
