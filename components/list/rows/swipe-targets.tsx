import { homeOf } from "#components/mail/mailboxes";
import type { ListRow } from "#lib/contracts/list-rows";
import type { FilingMailbox } from "#lib/contracts/messages";
import type { SwipeSide } from "./use-swipe";

/** The mailbox that a swipe moves a letter to: towards the end of the line the archive, or out of it again; towards the start the trash. */
export function swipeTargets(row: ListRow): Record<SwipeSide, FilingMailbox | null> {
	const isArchivable = row.mailbox === "inbox" || row.mailbox === "sent";
	const home = homeOf(row);
	return { end: isArchivable ? "archive" : home === row.mailbox ? null : home, start: row.mailbox === "trash" ? null : "trash" };
}
