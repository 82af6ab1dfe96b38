import type { AccountId } from "#lib/core/ids";
import { perProcess } from "#lib/core/per-process";
import { latestKeyring, masterKey, masterKeyOf } from "./keyring";
import { newKey, seal, sealedKeyId, unseal } from "./seal";

const CACHED_KEYS_MAX = 20_000;

/** Generates an account key, wrapped with the current master key for storage. */
export function makeAccountKey(accountId: AccountId): { wrapped: Buffer } {
	return { wrapped: wrap(accountId, newKey()) };
}

/** The same key wrapped with the current master key; null where it already is. */
export function rewrapAccountKey(accountId: AccountId, wrapped: Uint8Array): Buffer | null {
	const version = sealedKeyId(wrapped);
	if (version === latestKeyring().current) return null;
	return wrap(accountId, unseal(masterKeyOf(version), wrapped, place(accountId)));
}

function wrap(accountId: AccountId, key: Uint8Array): Buffer {
	const ring = latestKeyring();
	return seal(masterKey(ring, ring.current), key, place(accountId), ring.current);
}

/** Unwraps an account key. Cached by the wrapped bytes, so that a rewrapped or destroyed key is never returned. */
export function openAccountKey(accountId: AccountId, wrapped: Uint8Array): Buffer {
	const cache = perProcess("account-keys", () => new Map<string, { wrapped: Uint8Array; key: Buffer }>());
	const cached = cache.get(accountId);
	if (cached && Buffer.compare(cached.wrapped, wrapped) === 0) return cached.key;
	const key = unseal(masterKeyOf(sealedKeyId(wrapped)), wrapped, place(accountId));
	if (cache.size >= CACHED_KEYS_MAX) cache.delete(cache.keys().next().value ?? "");
	cache.set(accountId, { wrapped, key });
	return key;
}

function place(accountId: AccountId) {
	return { table: "account", id: accountId, column: "key_wrapped" };
}
