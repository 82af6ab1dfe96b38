import type { AccountId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";
import { keyring, masterKey } from "./keyring";
import { newKey, seal, sealedKeyId, unseal } from "./seal";

const CACHED_KEYS_MAX = 20_000;

/** Generates an account key, wrapped with the current master key for storage. */
export function makeAccountKey(accountId: AccountId): { wrapped: Buffer } {
	const ring = keyring();
	return { wrapped: seal(masterKey(ring, ring.current), newKey(), place(accountId), ring.current) };
}

/** Unwraps an account key. Cached by the wrapped bytes, so that a rewrapped or destroyed key is never returned. */
export function openAccountKey(accountId: AccountId, wrapped: Uint8Array): Buffer {
	const cache = perProcess("account-keys", () => new Map<string, { wrapped: Uint8Array; key: Buffer }>());
	const cached = cache.get(accountId);
	if (cached && Buffer.compare(cached.wrapped, wrapped) === 0) return cached.key;
	const key = unseal(masterKey(keyring(), sealedKeyId(wrapped)), wrapped, place(accountId));
	if (cache.size >= CACHED_KEYS_MAX) cache.delete(cache.keys().next().value ?? "");
	cache.set(accountId, { wrapped, key });
	return key;
}

function place(accountId: AccountId) {
	return { table: "account", id: accountId, column: "key_wrapped" };
}
