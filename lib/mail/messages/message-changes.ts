import type { MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { placeholders } from "#lib/db/dialect";
import { read } from "#lib/db/store";
import { selectWholeEmails, type WholeEmailRow } from "./email-rows";
import { openEmail } from "./open-email";

/** The data of `message` changes: the account's copies with these ids in their current state; deleted ones are left out. */
export async function readMessageChanges(accountId: AccountId, ids: string[]): Promise<Map<string, MessageView>> {
	const list = placeholders(ids);
	const rows = await read().all<WholeEmailRow>(`${selectWholeEmails("emails")} e.account_id = ? AND e.id IN (${list.sql})`, accountId, ...list.values);
	return new Map(rows.map((row) => [row.id, openEmail(row)]));
}
