import type { MessageView } from "#lib/contracts/views";
import type { AccountId } from "#lib/core/ids";
import { accessWholeEmail } from "./access-email";
import { openEmail } from "./open-email";

/** The account's copy of a message with its body. Marks nothing as received or read. Throws `not_found`. */
export async function getMessage(accountId: AccountId, id: string): Promise<MessageView> {
	return openEmail(await accessWholeEmail(accountId, id));
}
