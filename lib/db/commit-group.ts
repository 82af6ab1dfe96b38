import type Database from "better-sqlite3";
import { connectionTx } from "./sqlite-connection";
import type { Tx } from "./tx";
import { revocableTx, withinOneTurn } from "./unit-guard";

/** Work that waits for its turn, and whoever waits for its word. */
export interface Unit {
	work: (tx: Tx) => Promise<unknown>;
	resolve: (value: unknown) => void;
	reject: (reason: unknown) => void;
}
export type Outcome = { unit: Unit } & ({ ok: true; value: unknown } | { ok: false; reason: unknown });

/**
 * Runs groups of units on one connection, each group in one durable transaction. Almost always every unit succeeds, so they
 * first run bare; when one fails, all is rolled back and they run again, each in a savepoint, and only the failing ones are
 * undone. (A savepoint for every letter costs a sixth of the whole.)
 */
export function prepareGroups(db: Database.Database): (group: Unit[]) => Promise<Outcome[]> {
	const tx = connectionTx(db);
	const control = prepareControl(db);

	const runUnit = async (unit: Unit): Promise<Outcome> => {
		const mortal = revocableTx(tx);
		try {
			return { unit, ok: true, value: await withinOneTurn(unit.work(mortal.tx)) };
		} catch (reason) {
			return { unit, ok: false, reason };
		} finally {
			mortal.end();
		}
	};

	const runBare = async (group: Unit[]): Promise<Outcome[]> => {
		const outcomes: Outcome[] = [];
		for (const unit of group) {
			const outcome = await runUnit(unit);
			outcomes.push(outcome);
			if (!outcome.ok) break;
		}
		return outcomes;
	};

	const runApart = async (group: Unit[]): Promise<Outcome[]> => {
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
			let outcomes = await runBare(group);
			if (outcomes.some((outcome) => !outcome.ok)) {
				control.rollback();
				if (group.length === 1) return outcomes;
				control.begin();
				outcomes = await runApart(group);
			}
			control.commit();
			return outcomes;
		} catch (reason) {
			// The commit itself failed (disk full, I/O): nobody may be told that their letter is safe.
			if (db.inTransaction) control.rollback();
			return group.map((unit) => ({ unit, ok: false, reason }));
		}
	};
}

/** The words around the work, compiled once: they are said for every letter. */
function prepareControl(db: Database.Database) {
	const say = (sql: string) => {
		const statement = db.prepare(sql);
		return () => void statement.run();
	};
	return {
		begin: say("BEGIN IMMEDIATE"),
		commit: say("COMMIT"),
		rollback: say("ROLLBACK"),
		savepoint: say("SAVEPOINT unit"),
		rollbackTo: say("ROLLBACK TO unit"),
		release: say("RELEASE unit"),
	};
}
