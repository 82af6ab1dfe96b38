export type Dialect = "sqlite" | "postgresql";

/** A bound parameter; booleans are converted to what the dialect stores. */
export type Value = string | number | bigint | boolean | Uint8Array | null;

/** Read access, with `?` for each value. Integers are returned as numbers: every counter and time fits 53 bits. */
export interface Reader {
	readonly dialect: Dialect;
	all<Row>(sql: string, ...values: Value[]): Promise<Row[]>;
	get<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>;
}

/**
 * One transaction. A unit may await nothing but its methods: on SQLite other units wait for it. A unit may be run again after a
 * rollback, so it must have no effect outside its transaction.
 */
export interface Tx extends Reader {
	/** Returns the number of changed rows. */
	run(sql: string, ...values: Value[]): Promise<number>;
	insert(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
}

/** The database access of everything journaled. */
export interface Store {
	readonly dialect: Dialect;
	/** Runs the unit in a transaction; resolves after a durable commit, rejects after a rollback. */
	write<T>(unit: (tx: Tx) => Promise<T>): Promise<T>;
	/** Reads committed data only; each statement is its own snapshot. */
	readonly read: Reader;
	close(): Promise<void>;
}
