import type { AccountId } from "#lib/core/ids";
import { rewrapAccountKey } from "#lib/crypto/account-keys";
import { sealedKeyId } from "#lib/crypto/seal";
import { read, write } from "#lib/db/store";

const KEYS_PER_WRITE = 250;

interface Row {
	id: AccountId;
	key_wrapped: Uint8Array;
}

/**
 * Wraps the key of every account with the current master key, while Pombo runs: in transactions of a few hundred, each key only if it
 * is still as it was read, so that one that was destroyed meanwhile stays destroyed. What is wrapped with the current key is passed over, so
 * that a run that was cut off goes on with the rest. Letters are not touched. Returns the number of keys that it wrapped.
 */
export async function rewrapKeys(onProgress: (progress: { looked: number; rewrapped: number }) => void = () => undefined): Promise<number> {
	let [looked, rewrapped] = [0, 0];
	for await (const rows of everyKey()) {
		const changed = rows.flatMap((row) => {
			const wrapped = rewrapAccountKey(row.id, row.key_wrapped);
			return wrapped ? [{ ...row, wrapped }] : [];
		});
		if (changed.length > 0) {
			rewrapped += await write(async (tx) => {
				let written = 0;
				for (const { id, key_wrapped, wrapped } of changed) {
					written += await tx.run("UPDATE account SET key_wrapped = ? WHERE id = ? AND key_wrapped = ?", wrapped, id, key_wrapped);
				}
				return written;
			});
		}
		looked += rows.length;
		onProgress({ looked, rewrapped });
	}
	return rewrapped;
}

/** How many accounts each version of the master key wraps the key of. */
export async function countKeyVersions(): Promise<Map<number, number>> {
	const counts = new Map<number, number>();
	for await (const rows of everyKey()) {
		for (const { key_wrapped } of rows) counts.set(sealedKeyId(key_wrapped), (counts.get(sealedKeyId(key_wrapped)) ?? 0) + 1);
	}
	return counts;
}

async function* everyKey(): AsyncGenerator<Row[]> {
	let after = "";
	for (;;) {
		const rows = await read().all<Row>(
			`SELECT id, key_wrapped FROM account WHERE id > ? AND key_wrapped IS NOT NULL ORDER BY id LIMIT ${KEYS_PER_WRITE}`,
			after,
		);
		const last = rows.at(-1);
		if (!last) return;
		yield rows;
		after = last.id;
	}
}
