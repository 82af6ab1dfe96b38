import type { ReactNode } from "react";
import { AdminFrame } from "#components/admin/admin-frame";
import { requireAdministrator } from "#lib/http/session/require-administrator";
import { listAccountsAction, listAuditAction, makeResetLinkAction, manageAccountAction, resetFactorsAction } from "./actions";

export default async function AdminLayout({ children }: { children: ReactNode }) {
	await requireAdministrator();
	const actions = {
		listAccounts: listAccountsAction,
		manageAccount: manageAccountAction,
		resetFactors: resetFactorsAction,
		makeResetLink: makeResetLinkAction,
		listAudit: listAuditAction,
	};
	return <AdminFrame actions={actions}>{children}</AdminFrame>;
}
