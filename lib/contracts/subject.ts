/**
 * Reply and forward prefixes of mail programs in several languages, also numbered (`Re[2]:`, `Re(2):`). RFC 5322, section 3.6.5,
 * knows `Re: ` alone.
 */
const PREFIXES = /^(?:(?:re|aw|sv|vs|vá|odp|ref|res|rif|antw|fwd?|fw|wg|tr|rv|vb|vl|enc|doorst|i)\s*(?:\[\d+\]|\(\d+\))?\s*:\s*)+/iu;

/** A subject without its reply and forward prefixes, however many; one that consists of them alone stays as it is. */
export function bareSubject(subject: string): string {
	return subject.replace(PREFIXES, "") || subject;
}
