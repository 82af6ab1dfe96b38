import { listAccountsSchema, manageAccountSchema } from "#lib/contracts/administration";
import { pageSchema } from "#lib/contracts/messages";
import * as responses from "../responses";
import type { Operation } from "./operation";

/** What administrators do. None of it reads a letter. */
export const ADMINISTRATION_OPERATIONS = {
	listAccounts: {
		method: "get",
		path: "/admin/users",
		administrator: true,
		scope: "sign-in",
		summary: "The people of the site, by the beginning of a handle or name",
		query: listAccountsSchema,
		status: 200,
		response: responses.pageOf(responses.managedAccount),
	},
	manageAccount: {
		method: "patch",
		path: "/admin/users/{handle}",
		administrator: true,
		scope: "sign-in",
		summary: "Suspend or restore a person, make them an administrator or no longer",
		body: manageAccountSchema,
		status: 200,
		response: responses.managedAccount,
	},
	resetFactors: {
		method: "post",
		path: "/admin/users/{handle}/reset-factors",
		administrator: true,
		scope: "sign-in",
		summary: "Remove the second factors of a person who lost them",
		status: 204,
	},
	makeResetLink: {
		method: "post",
		path: "/admin/users/{handle}/reset-link",
		administrator: true,
		scope: "sign-in",
		summary: "A link by which a person sets a new password, once and within a day",
		status: 200,
		response: responses.link,
	},
	listAudit: {
		method: "get",
		path: "/admin/audit",
		administrator: true,
		scope: "sign-in",
		summary: "What administrators did, newest first",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.securityEvent),
	},
} as const satisfies Record<string, Operation>;
