import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { HoldingMailbox } from "#lib/contracts/views";

/** Converts between mailbox names of the contract and IANA roles of the tables; only spam (junk) differs. */
export function roleOf(name: HoldingMailbox): MailboxRole {
	return name === "spam" ? "junk" : name;
}

export function nameOf(role: MailboxRole): HoldingMailbox {
	return role === "junk" ? "spam" : role;
}
