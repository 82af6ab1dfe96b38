import type { MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { selectWholeEmails, type WholeEmailRow } from "./email-rows";
import { openEmail } from "./open-email";

/** What a `message` change carries: the account's present copies of these ids; those that are gone are left out. */
export async function readMessageChanges(accountId: AccountId, ids: string[]): Promise<Map<string, MessageView>> {
	const list = placeholders(ids);
	const rows = await read().all<WholeEmailRow>(`${selectWholeEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.id, openEmail(row)]));
}
