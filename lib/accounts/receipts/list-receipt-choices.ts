import type { Page, PersonView, ReceiptChoiceView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";

/** The people for whom the account has decided on its read receipts, ordered and paged by handle. */
export async function listReceiptChoices(accountId: AccountId, { cursor, limit }: { cursor?: string; limit: number }): Promise<Page<ReceiptChoiceView>> {
	const rows = await read().all<PersonView & { share: number | boolean }>(
		`SELECT a.handle, a.name, a.kind, c.share FROM receipt_choice c JOIN account a ON a.id = c.person_id
		WHERE c.account_id = ? AND a.handle > ? ORDER BY a.handle LIMIT ?`,
		accountId,
		cursor ?? "",
		limit + 1,
	);
	const items = rows.slice(0, limit).map(({ share, ...person }) => ({ person, share: Boolean(share) }));
	return { items, nextCursor: rows.length > limit ? (items.at(-1)?.person.handle ?? null) : null };
}

/** What the account has decided for one person; null where its setting for everybody holds. */
export async function findReceiptChoice(accountId: AccountId, personId: AccountId): Promise<boolean | null> {
	const row = await read().get<{ share: number | boolean }>("SELECT share FROM receipt_choice WHERE account_id = ? AND person_id = ?", accountId, personId);
	return row ? Boolean(row.share) : null;
}
