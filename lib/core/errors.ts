/**
 * One row for each expected failure: its HTTP status, and whether its message may be shown to the client.
 * Only the HTTP layer uses the status; other code throws the code.
 */
export const ERRORS = {
	invalid_input: { status: 422, shown: true, title: "Some fields need another look" },
	invalid_json: { status: 400, shown: true, title: "The request body is not valid JSON" },
	bad_request: { status: 400, shown: true, title: "This is not a request that HTTP knows" },
	body_too_large: { status: 413, shown: true, title: "The request body is too large" },
	unsupported_media_type: { status: 415, shown: true, title: "Send the body as application/json" },
	unauthorized: { status: 401, shown: true, title: "Sign in first" },
	invalid_credentials: { status: 401, shown: true, title: "User name or password do not match" },
	second_factor_required: { status: 401, shown: true, title: "A code of your second factor is needed too" },
	second_factor_setup_required: { status: 403, shown: true, title: "Everybody here needs a second factor: add yours first" },
	sign_in_expired: { status: 401, shown: true, title: "This took too long: start again with your password" },
	invalid_refresh: { status: 401, shown: true, title: "This refresh token no longer serves" },
	not_found: { status: 404, shown: true, title: "Nothing here" },
	method_not_allowed: { status: 405, shown: true, title: "This address does not take that method: see Allow" },
	foreign_origin: { status: 403, shown: true, title: "This was sent by a page of another site" },
	too_many_connections: { status: 429, shown: true, title: "There are too many connections from here" },
	request_timeout: { status: 408, shown: true, title: "The request took too long to arrive" },
	username_taken: { status: 409, shown: true, title: "This user name is taken" },
	handle_taken: { status: 409, shown: true, title: "This address is taken" },
	sign_up_closed: { status: 403, shown: true, title: "Nobody can make an account here at present" },
	invite_required: { status: 403, shown: true, title: "This site is joined by invitation" },
	account_waiting: { status: 403, shown: true, title: "An administrator has yet to approve this account" },
	account_suspended: { status: 403, shown: true, title: "This account is suspended: ask an administrator" },
	owns_groups: { status: 409, shown: true, title: "Hand your groups over first" },
	receipt_pending: { status: 409, shown: true, title: "The account is not erased yet: come back later" },
	not_a_member: { status: 422, shown: true, title: "Only a member of the group can be made its owner" },
	job_not_failed: { status: 409, shown: true, title: "Only a job that failed can be retried or dropped" },
	last_administrator: { status: 409, shown: true, title: "The site needs an administrator: make somebody else one first" },
	reset_link_invalid: { status: 401, shown: true, title: "This link was used already, or its time is over" },
	passkey_refused: { status: 401, shown: true, title: "This passkey was not accepted" },
	too_many_passkeys: { status: 409, shown: true, title: "There is no room for more passkeys: remove one first" },
	too_many_tokens: { status: 409, shown: true, title: "There is no room for more tokens: end one first" },
	insufficient_scope: { status: 403, shown: true, title: "This token may not do that" },
	factor_exists: { status: 409, shown: true, title: "This second factor is on already" },
	last_owner: { status: 409, shown: true, title: "A group needs an owner: make somebody else one first" },
	not_allowed: { status: 403, shown: true, title: "Your role in this group does not allow that" },
	too_late: { status: 409, shown: true, title: "A line can be edited for 15 minutes" },
	taken_back: { status: 409, shown: true, title: "This line was taken back" },
	too_many_versions: { status: 409, shown: true, title: "This was edited too often" },
	too_many_reactions: { status: 409, shown: true, title: "There is no room for more reactions here" },
	resync_required: { status: 410, shown: true, title: "Too far back: reload, then follow from the present number" },
	expectation_failed: { status: 417, shown: true, title: "The expectation of this request is not met here" },
	unknown_recipients: { status: 422, shown: true, title: "Some recipients are not known here" },
	audience_too_large: { status: 422, shown: true, title: "These addresses reach more people than one letter can" },
	headers_too_large: { status: 431, shown: true, title: "The address and the headers are too long" },
	rate_limited: { status: 429, shown: true, title: "Too many attempts, wait a little" },
	unknown_event: { status: 400, shown: true, title: "This socket does not know that event" },
	job_timeout: { status: 500, shown: true, title: "This took too long and was given up" },
	job_interrupted: { status: 500, shown: true, title: "This was cut off too often and was given up" },
	internal: { status: 500, shown: false, title: "Something went wrong on our side" },
	unavailable: { status: 503, shown: true, title: "Pombo is starting or stopping, try again shortly" },
} as const satisfies Record<string, { status: number; shown: boolean; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** A field that failed validation: its path, a code for programs and a message for people. */
export interface FieldError {
	path: string;
	code: string;
	message: string;
}

const BRAND = Symbol.for("pombo.error");

/** The class of every expected error. */
export class PomboError extends Error {
	readonly [BRAND] = true;
	constructor(
		readonly code: ErrorCode,
		readonly detail: string = ERRORS[code].title,
		readonly extra: { errors?: FieldError[]; retryAfterSeconds?: number } = {},
	) {
		super(`${code}: ${detail}`);
		this.name = "PomboError";
	}
}

/** Checks a brand: Next's bundles and server.ts each have a copy of this class, so `instanceof` would fail between them. */
export function isPomboError(error: unknown): error is PomboError {
	return typeof error === "object" && error !== null && BRAND in error;
}
