/**
 * What is written down in a person's security timeline. A word is stored and covered by the chain: it must not be given another
 * meaning later.
 */
export const SECURITY_EVENTS = [
	"registered",
	"signed_in",
	"sign_in_failed",
	"second_factor_failed",
	"signed_out",
	"session_ended",
	"other_sessions_ended",
	"refresh_token_reused",
	"password_changed",
	"totp_on",
	"totp_off",
	"passkey_added",
	"passkey_removed",
	"recovery_codes_made",
	"recovery_code_used",
	"api_token_made",
	"api_token_ended",
	"receipts_changed",
	"handle_changed",
	"password_reset",
	"deletion_requested",
	"deletion_cancelled",
	"export_started",
] as const;

/**
 * What administrators do to an account. It stands in the log of the administrators and in the timeline of the person, who can see
 * that it was done and by whom.
 */
export const ADMINISTRATION_EVENTS = [
	"account_approved",
	"account_suspended",
	"account_restored",
	"made_administrator",
	"administrator_ended",
	"factors_reset",
	"reset_link_made",
] as const;

export type AdministrationEvent = (typeof ADMINISTRATION_EVENTS)[number];
/** What stands in the timeline of a person. */
export const TIMELINE_EVENTS = [...SECURITY_EVENTS, ...ADMINISTRATION_EVENTS] as const;

/** What administrators do to the site. It stands in their log alone. */
export const SITE_EVENTS = [
	"settings_changed",
	"invite_made",
	"invite_ended",
	"job_retried",
	"job_dropped",
	"announced",
	"members_added",
	"group_owner_made",
	"group_deleted",
	"log_exported",
] as const;

export type SiteEvent = (typeof SITE_EVENTS)[number];
export type SecurityEvent = (typeof TIMELINE_EVENTS)[number] | SiteEvent;

/** How somebody proved who they are. */
export const SIGN_IN_METHODS = ["registration", "password", "totp", "recovery", "passkey", "trusted_device"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];
