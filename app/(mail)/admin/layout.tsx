import type { ReactNode } from "react";
import { AdminFrame } from "#components/admin/admin-frame";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { announceAction, listAuditAction, saveSiteSettingsAction } from "./actions";
import { listGroupsAction, makeGroupOwnerAction, removeGroupAction } from "./groups/actions";
import { dropJobAction, listJobsAction, retryJobAction } from "./jobs/actions";
import { listAccountsAction, makeResetLinkAction, manageAccountAction, resetFactorsAction } from "./people/actions";
import { endInviteAction, listInvitesAction, makeInviteAction } from "./sign-up/actions";

export default async function AdminLayout({ children }: { children: ReactNode }) {
	await requireAdministrator();
	const actions = {
		listAccounts: listAccountsAction,
		manageAccount: manageAccountAction,
		resetFactors: resetFactorsAction,
		makeResetLink: makeResetLinkAction,
		saveSiteSettings: saveSiteSettingsAction,
		makeInvite: makeInviteAction,
		listInvites: listInvitesAction,
		endInvite: endInviteAction,
		listGroups: listGroupsAction,
		makeGroupOwner: makeGroupOwnerAction,
		removeGroup: removeGroupAction,
		listJobs: listJobsAction,
		retryJob: retryJobAction,
		dropJob: dropJobAction,
		announce: announceAction,
		listAudit: listAuditAction,
	};
	return <AdminFrame actions={actions}>{children}</AdminFrame>;
}
