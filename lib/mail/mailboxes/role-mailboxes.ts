import type { MailboxRole } from "#lib/accounts/default-mailboxes";
import { PomboError } from "#lib/core/errors";
import type { AccountId, MailboxId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";
import type { Reader } from "#lib/db/tx";

export type RoleMailboxes = Record<MailboxRole, MailboxId>;

const CACHED_MAX = 20_000;

/**
 * An account's mailboxes by role. They are created with the account and never change, so they are cached without expiry.
 * Throws `not_found` if there is no such account.
 */
export async function roleMailboxes(reader: Reader, accountId: AccountId): Promise<RoleMailboxes> {
	const cache = perProcess("role-mailboxes", () => new Map<AccountId, RoleMailboxes>());
	const cached = cache.get(accountId);
	if (cached) return cached;
	const rows = await reader.all<{ id: MailboxId; role: MailboxRole }>("SELECT id, role FROM mailbox WHERE account_id = ? AND role IS NOT NULL", accountId);
	if (rows.length === 0) throw new PomboError("not_found");
	const mailboxes = Object.fromEntries(rows.map(({ id, role }) => [role, id])) as RoleMailboxes;
	if (cache.size >= CACHED_MAX) cache.delete(cache.keys().next().value as AccountId);
	cache.set(accountId, mailboxes);
	return mailboxes;
}
