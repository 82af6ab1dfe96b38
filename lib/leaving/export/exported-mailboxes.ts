/** The mailboxes of an export, in the order of its files. */
export const EXPORTED_MAILBOXES = ["inbox", "sent", "archive", "trash", "spam", "chats"] as const;
