import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import type { CountsView, HoldingMailbox } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import { nameOf } from "./mailbox-roles";

/** Every mailbox's figures, absolute and from one query. */
export async function getCounts(accountId: AccountId): Promise<CountsView> {
	const rows = await read().all<{ role: MailboxRole; total: number; unread: number }>(
		"SELECT role, total, unread FROM mailbox WHERE account_id = ? AND role IS NOT NULL ORDER BY sort_order",
		accountId,
	);
	return Object.fromEntries(
		rows.map(({ role, total, unread }): [HoldingMailbox, { total: number; unread: number }] => [nameOf(role), { total, unread }]),
	) as CountsView;
}
