import { LIMITS } from "#lib/core/limits";

const SHAPE = /^[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9]))*$/;

/** Names that could be mistaken for the site itself, or that URLs and mail standards (RFC 2142) use. */
const RESERVED = new Set(
	`abuse account accounts admin administrator all anonymous api app archive assets auth bot compose daemon drafts everyone
	ftp groups health help here hostmaster inbox info invite junk legal login logout mail mailerdaemon me moderator news
	nobody noc noreply null official operator outbox owner people pombo postmaster press privacy public register root sales scheduled
	search security sent server settings setup signin signout signup snoozed spam staff starred static status support
	sysadmin system team-pombo test-admin trash undefined unknown usenet webmaster www you`.split(/\s+/),
);
const RESERVED_SKELETONS = new Set([...RESERVED].map(skeleton));

export type HandleProblem = "too_short" | "too_long" | "shape" | "not_ascii" | "reserved" | "look_alike";

/** Handles are compared and stored in lower case, without surrounding blanks or a leading @. */
export function normaliseHandle(typed: string): string {
	return typed.trim().replace(/^@/, "").toLowerCase();
}

/** Why a normalised handle is not allowed, or null if it is. */
export function handleProblem(handle: string): HandleProblem | null {
	// Look-alikes (Cyrillic а, full-width ａ) and invisible characters all lie outside ASCII.
	if (/[^\x20-\x7e]/.test(handle)) return "not_ascii";
	if (handle.length < LIMITS.handleMinChars) return "too_short";
	if (handle.length > LIMITS.handleMaxChars) return "too_long";
	if (!SHAPE.test(handle)) return "shape";
	if (RESERVED_SKELETONS.has(skeleton(handle))) return "reserved";
	return null;
}

/**
 * Folds what a hurried reader cannot tell apart (carlos, car1os; mario, rnario): of two names that look the same only one can be taken. Less
 * than for reserved names, since people's own names differ by little: digits are letters in disguise only where the name has no number in it.
 */
export function lookOf(handle: string): string {
	const folded = handle.replace(/rn/g, "m").replace(/vv/g, "w");
	return /[2-9]|[01]$/.test(folded) ? folded : folded.replace(/0/g, "o").replace(/1/g, "l");
}

/** Folds look-alikes (adm1n, adrnin, ad_min) to one form; used only against the reserved names. */
function skeleton(handle: string): string {
	return handle
		.replace(/[._-]/g, "")
		.replace(/rn/g, "m")
		.replace(/vv/g, "w")
		.replace(/[1|!]/g, "l")
		.replace(/i/g, "l")
		.replace(/0/g, "o")
		.replace(/5/g, "s")
		.replace(/3/g, "e")
		.replace(/4/g, "a");
}
