import type { HoldingRole, MailboxRole } from "#lib/accounts/default-mailboxes";
import type { CountedMailbox, HoldingMailbox } from "#lib/contracts/views";

/** Converts between mailbox names of the contract and IANA roles of the tables; only spam (junk) differs. */
export function roleOf(name: HoldingMailbox): HoldingRole {
	return name === "spam" ? "junk" : name;
}

export function nameOf(role: HoldingRole): HoldingMailbox;
export function nameOf(role: MailboxRole): CountedMailbox;
export function nameOf(role: MailboxRole): CountedMailbox {
	return role === "junk" ? "spam" : role;
}

/** Whether the views over all mailboxes include a mailbox of this role. */
export function isListed(role: HoldingRole): boolean {
	return role !== "trash" && role !== "junk";
}
