import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { HoldingMailbox } from "#lib/contracts/views";

/** The contract's words for the mailboxes are people's words; the tables keep the IANA roles. They differ in one. */
export function roleOf(name: HoldingMailbox): MailboxRole {
	return name === "spam" ? "junk" : name;
}

export function nameOf(role: MailboxRole): HoldingMailbox {
	return role === "junk" ? "spam" : role;
}
