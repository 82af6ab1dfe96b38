export type Dialect = "sqlite" | "postgresql";

/** What a statement may carry; booleans become what the dialect stores. */
export type Value = string | number | bigint | boolean | Uint8Array | null;

/** Reading, with `?` for each value. Numbers come as numbers: every counter and time fits 53 bits. */
export interface Reader {
	readonly dialect: Dialect;
	all<Row>(sql: string, ...values: Value[]): Promise<Row[]>;
	get<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>;
}

/**
 * One transaction. Its methods are all that a unit may await: on SQLite other units wait behind it. A unit may be run again
 * after a rollback, so it changes nothing but what its transaction holds.
 */
export interface Tx extends Reader {
	/** Answers how many rows it changed. */
	run(sql: string, ...values: Value[]): Promise<number>;
	insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
}

/** The journaled road to the database. */
export interface Store {
	readonly dialect: Dialect;
	/** Runs the unit in a transaction; resolves after a durable commit, rejects after a rollback. */
	write<T>(unit: (tx: Tx) => Promise<T>): Promise<T>;
	/** Sees only what is committed. Each statement stands for itself. */
	readonly read: Reader;
	close(): Promise<void>;
}
