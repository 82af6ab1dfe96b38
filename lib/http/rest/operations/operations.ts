import { listChangesSchema } from "#lib/contracts/messages";
import * as responses from "../responses";
import { ACCOUNT_OPERATIONS } from "./account-operations";
import { ADMINISTRATION_OPERATIONS } from "./administration-operations";
import { GROUP_OPERATIONS } from "./group-operations";
import { MESSAGE_OPERATIONS } from "./message-operations";
import type { Operation } from "./operation";
import { SECURITY_OPERATIONS } from "./security-operations";
import { THREAD_OPERATIONS } from "./thread-operations";

/** Every operation of the REST API, by name, in the order of the OpenAPI document. */
export const OPERATIONS = {
	...ACCOUNT_OPERATIONS,
	...SECURITY_OPERATIONS,
	...GROUP_OPERATIONS,
	...MESSAGE_OPERATIONS,
	...THREAD_OPERATIONS,
	...ADMINISTRATION_OPERATIONS,
	getJob: {
		method: "get",
		path: "/jobs/{id}",
		summary: "How far work of yours is that goes on after its request",
		status: 200,
		response: responses.job,
	},
	getBlob: { method: "get", path: "/blobs/{id}", scope: "sign-in", summary: "A file of yours", status: 200, file: true },
	listChanges: { method: "get", path: "/changes", summary: "What changed since a number", query: listChangesSchema, status: 200, response: responses.changes },
} as const satisfies Record<string, Operation>;
