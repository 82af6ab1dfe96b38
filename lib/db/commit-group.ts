import type Database from "better-sqlite3";
import { connectionTx } from "./sqlite-connection";
import type { Tx } from "./tx";
import { revocableTx, withinOneTurn } from "./unit-guard";

/** A queued write, and the callbacks that settle its caller's promise. */
export interface Unit {
	work: (tx: Tx) => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}
export type Outcome = { unit: Unit } & ({ ok: true; value: unknown } | { ok: false; reason: unknown });

/**
 * Runs groups of units on one connection, each group in one durable transaction. Units rarely fail, so they first run without
 * savepoints; when one fails, the transaction is rolled back and all run again, each in a savepoint, so that only failing ones
 * are undone. (A savepoint for every unit would cost a sixth of the throughput.)
 */
export function prepareGroups(db: Database.Database): (group: Unit[]) => Promise<Outcome[]> {
	const tx = connectionTx(db);
	const control = prepareControl(db);

	const runUnit = async (unit: Unit): Promise<Outcome> => {
		const revocable = revocableTx(tx);
		try {
			return { unit, ok: true, value: await withinOneTurn(unit.work(revocable.tx)) };
		} catch (reason) {
			return { unit, ok: false, reason };
		} finally {
			revocable.end();
		}
	};

	const runUnprotected = async (group: Unit[]): Promise<Outcome[]> => {
		const outcomes: Outcome[] = [];
		for (const unit of group) {
			const outcome = await runUnit(unit);
			outcomes.push(outcome);
			if (!outcome.ok) break;
		}
		return outcomes;
	};

	const runInSavepoints = async (group: Unit[]): Promise<Outcome[]> => {
		const outcomes: Outcome[] = [];
		for (const unit of group) {
			control.savepoint();
			const outcome = await runUnit(unit);
			if (!outcome.ok) control.rollbackTo();
			control.release();
			outcomes.push(outcome);
		}
		return outcomes;
	};

	return async (group) => {
		try {
			control.begin();
			let outcomes = await runUnprotected(group);
			if (outcomes.some((outcome) => !outcome.ok)) {
				control.rollback();
				if (group.length === 1) return outcomes;
				control.begin();
				outcomes = await runInSavepoints(group);
			}
			control.commit();
			return outcomes;
		} catch (reason) {
			// The commit itself failed (disk full, I/O): no unit may be acknowledged.
			if (db.inTransaction) control.rollback();
			return group.map((unit) => ({ unit, ok: false, reason }));
		}
	};
}

/** The transaction statements, prepared once since every group runs them. */
function prepareControl(db: Database.Database) {
	const prepare = (sql: string) => {
		const statement = db.prepare(sql);
		return () => void statement.run();
	};
	return {
		begin: prepare("BEGIN IMMEDIATE"),
		commit: prepare("COMMIT"),
		rollback: prepare("ROLLBACK"),
		savepoint: prepare("SAVEPOINT unit"),
		rollbackTo: prepare("ROLLBACK TO unit"),
		release: prepare("RELEASE unit"),
	};
}
