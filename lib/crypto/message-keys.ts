import type { AccountId, EmailId, MessageId } from "#lib/core/ids";
import { seal, unseal } from "./seal";

/** A message key wrapped with the account key, for one account's copy. */
export function wrapMessageKey(accountKey: Uint8Array, messageKey: Uint8Array, accountId: AccountId, emailId: EmailId): Buffer {
	return seal(accountKey, messageKey, { table: "email", id: `${accountId}/${emailId}`, column: "key_wrapped" });
}

export function unwrapMessageKey(accountKey: Uint8Array, wrapped: Uint8Array, accountId: AccountId, emailId: EmailId): Buffer {
	return unseal(accountKey, wrapped, { table: "email", id: `${accountId}/${emailId}`, column: "key_wrapped" });
}

/** JSON sealed with the message key, bound to its row and column. */
export function sealJson(messageKey: Uint8Array, value: unknown, table: "message" | "email", id: MessageId | EmailId, column: string): Buffer {
	return seal(messageKey, Buffer.from(JSON.stringify(value)), { table, id, column });
}

/** The type is not checked: the authentication tag proves that `sealJson` wrote the value. */
export function unsealJson<T>(messageKey: Uint8Array, sealed: Uint8Array, table: "message" | "email", id: MessageId | EmailId, column: string): T {
	return JSON.parse(unseal(messageKey, sealed, { table, id, column }).toString("utf8")) as T;
}
