import { PomboError } from "#lib/core/errors";
import type { AccountId } from "#lib/core/ids";
import { read } from "#lib/db/store";
import type { Reader } from "#lib/db/tx";
import { type EmailRow, selectEmails, selectWholeEmails, type WholeEmailRow } from "./email-rows";

/** The account's own copy. Throws `not_found`, the same for another account's copy as for an unknown id. */
export async function accessEmail(accountId: AccountId, id: string, reader: Reader = read()): Promise<EmailRow> {
	return found(await reader.get<EmailRow>(`${selectEmails("emails")} e.account_id = ? AND e.id = ?`, accountId, id));
}

/** The same, with its body. */
export async function accessWholeEmail(accountId: AccountId, id: string, reader: Reader = read()): Promise<WholeEmailRow> {
	return found(await reader.get<WholeEmailRow>(`${selectWholeEmails("emails")} e.account_id = ? AND e.id = ?`, accountId, id));
}

function found<Row>(row: Row | undefined): Row {
	if (!row) throw new PomboError("not_found");
	return row;
}
