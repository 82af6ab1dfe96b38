import { AdminList } from "#components/admin/admin-list";
import { requireAdministrator } from "#lib/http/session/require-administrator";

export default async function AdminIndexPage() {
	await requireAdministrator();
	return <AdminList />;
}
