import type { Tx } from "./tx";

/** The transaction for one unit: throws after `end`, so that a late statement cannot run in another unit's transaction. */
export function revocableTx(tx: Tx): { tx: Tx; end: () => void } {
	let active = true;
	const activeTx = () => {
		if (!active) throw new Error("a unit of writing went on after its end");
		return tx;
	};
	return {
		tx: {
			dialect: tx.dialect,
			all: async (sql, ...values) => activeTx().all(sql, ...values),
			get: async (sql, ...values) => activeTx().get(sql, ...values),
			run: async (sql, ...values) => activeTx().run(sql, ...values),
			insert: async (table, columns, rows) => activeTx().insert(table, columns, rows),
		},
		end: () => {
			active = false;
		},
	};
}

/** Rejects where a unit awaits anything but its transaction, since that would block every other write. */
export async function withinOneTurn<T>(work: Promise<T>): Promise<T> {
	let timer: NodeJS.Immediate | undefined;
	const timeout = new Promise<never>((_, reject) => {
		timer = setImmediate(() => reject(new Error("a unit of writing awaited something other than its transaction")));
	});
	try {
		return await Promise.race([work, timeout]);
	} finally {
		clearImmediate(timer);
	}
}
