import type { AccountId } from "#lib/core/ids";
import { openAccountKey } from "#lib/crypto/account-keys";
import { seal, unseal } from "#lib/crypto/seal";

/** The secret of an authenticator app in Base32, sealed with the account's key. */
export function sealTotpSecret(accountId: AccountId, keyWrapped: Uint8Array, secret: string): Buffer {
	return seal(openAccountKey(accountId, keyWrapped), Buffer.from(secret), place(accountId));
}

export function openTotpSecret(accountId: AccountId, keyWrapped: Uint8Array, sealed: Uint8Array): string {
	return unseal(openAccountKey(accountId, keyWrapped), sealed, place(accountId)).toString("utf8");
}

function place(accountId: AccountId) {
	return { table: "totp", id: accountId, column: "secret_sealed" };
}
