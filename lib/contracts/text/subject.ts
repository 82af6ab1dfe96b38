/**
 * Reply and forward prefixes of mail programs in several languages, also numbered (`Re[2]:`, `Re(2):`). RFC 5322, section 3.6.5,
 * knows `Re: ` alone. `Ref:` and `I:` are left: subjects begin with them.
 */
const PREFIXES = /^(?:(?:re|aw|sv|vs|vá|odp|res|rif|antw|fwd?|fw|wg|tr|rv|vb|vl|enc|doorst)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+/iu;

/** A subject without its reply and forward prefixes, however many. */
export function withoutPrefixes(subject: string): string {
	return subject.replace(PREFIXES, "");
}

/** The same to be shown: a subject that consists of prefixes alone stays as it is. */
export function bareSubject(subject: string): string {
	return withoutPrefixes(subject) || subject;
}

/** A subject with one prefix in place of all that it has. */
export function prefixed(subject: string, prefix: string): string {
	return `${prefix} ${withoutPrefixes(subject)}`.trim();
}
