import type { HoldingRole, MailboxRole } from "#lib/accounts/default-mailboxes";
import type { CountedMailbox, HoldingMailbox } from "#lib/contracts/views";

/** Converts between mailbox names of the contract and roles of the tables; only spam (junk) and chats (chat) differ. */
export function roleOf(name: HoldingMailbox): HoldingRole {
	if (name === "chats") return "chat";
	return name === "spam" ? "junk" : name;
}

export function nameOf(role: HoldingRole): HoldingMailbox;
export function nameOf(role: MailboxRole): CountedMailbox;
export function nameOf(role: MailboxRole): CountedMailbox {
	if (role === "chat") return "chats";
	return role === "junk" ? "spam" : role;
}

/** Whether the views over all mailboxes include a mailbox of this role. */
export function isListed(role: HoldingRole): boolean {
	return role !== "trash" && role !== "junk" && role !== "chat";
}
