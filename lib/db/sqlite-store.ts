import type Database from "better-sqlite3";
import type { Lane } from "./lane";
import { connectionReader, connectionTx, openConnection } from "./sqlite-connection";
import type { Store, Tx } from "./tx";

const GROUP_MAX = 256;

interface Unit {
	work: (tx: Tx) => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}
type Outcome = { unit: Unit } & ({ ok: true; value: unknown } | { ok: false; reason: unknown });

/**
 * SQLite with group commit: units queued in the same turn of the event loop run one after the other, each in its own
 * savepoint, and share one durable commit. Each is acknowledged only after that commit. The lane is shared with Prisma,
 * so that no two writers of this process ever meet.
 */
export function openSqliteStore(file: string, lane: Lane): Store {
	const writer = openConnection(file);
	const reader = openConnection(file, { readonly: true });
	const tx = connectionTx(writer);
	const control = prepareControl(writer);
	let queue: Unit[] = [];
	let scheduled = false;

	const schedule = () => {
		if (scheduled) return;
		scheduled = true;
		setImmediate(() => {
			scheduled = false;
			void flush();
		});
	};

	const flush = async () => {
		const release = await lane.acquire();
		try {
			const group = queue.slice(0, GROUP_MAX);
			queue = queue.slice(GROUP_MAX);
			if (group.length > 0) settle(await commitGroup(control, tx, group));
		} finally {
			release();
			if (queue.length > 0) schedule();
		}
	};

	return {
		dialect: "sqlite",
		write<T>(work: (tx: Tx) => Promise<T>) {
			return new Promise<T>((resolve, reject) => {
				queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
				schedule();
			});
		},
		read: connectionReader(reader),
		async close() {
			const release = await lane.acquire();
			reader.close();
			writer.close();
			release();
		},
	};
}

type Control = ReturnType<typeof prepareControl>;

/** The words around the work, compiled once: they are said for every letter. */
function prepareControl(db: Database.Database) {
	const [begin, commit, rollback, savepoint, release, rollbackTo] = [
		"BEGIN IMMEDIATE",
		"COMMIT",
		"ROLLBACK",
		"SAVEPOINT unit",
		"RELEASE unit",
		"ROLLBACK TO unit",
	].map((sql) => {
		const statement = db.prepare(sql);
		return () => void statement.run();
	}) as [Say, Say, Say, Say, Say, Say];
	return {
		begin,
		commit,
		savepoint,
		release,
		rollback: () => (db.inTransaction ? rollback() : undefined),
		rollbackUnit() {
			rollbackTo();
			release();
		},
	};
}

type Say = () => void;

async function commitGroup(control: Control, tx: Tx, group: Unit[]): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	try {
		control.begin();
		for (const unit of group) outcomes.push(await runUnit(control, tx, unit));
		control.commit();
		return outcomes;
	} catch (reason) {
		// The commit itself failed (disk full, I/O): nobody may be told that their letter is safe.
		control.rollback();
		return group.map((unit) => ({ unit, ok: false, reason }));
	}
}

async function runUnit(control: Control, tx: Tx, unit: Unit): Promise<Outcome> {
	control.savepoint();
	const mortal = makeMortal(tx);
	try {
		const value = await withinThisTurn(unit.work(mortal.tx));
		control.release();
		return { unit, ok: true, value };
	} catch (reason) {
		control.rollbackUnit();
		return { unit, ok: false, reason };
	} finally {
		mortal.end();
	}
}

/** The transaction as one unit has it: after the unit's end it takes nothing more, so that a straggler cannot write into another's. */
function makeMortal(tx: Tx): { tx: Tx; end: () => void } {
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
async function withinThisTurn<T>(work: Promise<T>): Promise<T> {
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

function settle(outcomes: Outcome[]): void {
	for (const outcome of outcomes) {
		if (outcome.ok) outcome.unit.resolve(outcome.value);
		else outcome.unit.reject(outcome.reason);
	}
}
