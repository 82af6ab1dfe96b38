import type { Tx } from "./tx";

/** The transaction as one unit has it: after the unit's end it takes nothing more, so that a straggler cannot write into another's. */
export function revocableTx(tx: Tx): { tx: Tx; end: () => void } {
	let alive = true;
	const live = () => {
		if (!alive) throw new Error("a unit of writing went on after its end");
		return tx;
	};
	return {
		tx: {
			dialect: tx.dialect,
			all: async (sql, ...values) => live().all(sql, ...values),
			get: async (sql, ...values) => live().get(sql, ...values),
			run: async (sql, ...values) => live().run(sql, ...values),
			insert: async (table, columns, rows) => live().insert(table, columns, rows),
		},
		end: () => {
			alive = false;
		},
	};
}

/** A unit that awaits anything but its transaction would hold every other write: it fails instead. */
export async function withinOneTurn<T>(work: Promise<T>): Promise<T> {
	let guard: NodeJS.Immediate | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		guard = setImmediate(() => reject(new Error("a unit of writing awaited something other than its transaction")));
	});
	try {
		return await Promise.race([work, tooLate]);
	} finally {
		clearImmediate(guard);
	}
}
