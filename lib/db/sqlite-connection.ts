import Database from "better-sqlite3";
import type { Reader, Tx, Value } from "./tx";

const STATEMENTS_MAX = 500;

/** Opens a connection with the durability that Pombo promises: WAL, and a sync at every commit. */
export function openConnection(file: string, options: { readonly?: boolean } = {}): Database.Database {
	const db = new Database(file, { readonly: options.readonly ?? false });
	db.pragma("busy_timeout = 5000");
	if (!options.readonly) db.pragma("journal_mode = WAL");
	// NORMAL would let a power cut undo letters that were acknowledged.
	db.pragma("synchronous = FULL");
	// Each page is written back once for many commits, not once for a few; the log stays within tens of megabytes.
	db.pragma("wal_autocheckpoint = 8000");
	db.pragma("cache_size = -65536");
	db.pragma("mmap_size = 268435456");
	db.pragma("temp_store = MEMORY");
	if (db.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite did not accept synchronous=FULL");
	return db;
}

/** Prepared statements over one connection, kept by their text. */
export function connectionTx(db: Database.Database): Tx {
	const statements = new Map<string, Database.Statement>();
	const prepare = (sql: string) => {
		let statement = statements.get(sql);
		if (!statement) {
			if (statements.size >= STATEMENTS_MAX) statements.delete(statements.keys().next().value ?? "");
			statement = db.prepare(sql);
			statements.set(sql, statement);
		}
		return statement;
	};
	const tx: Tx = {
		dialect: "sqlite",
		async all<Row>(sql: string, ...values: Value[]) {
			return prepare(sql).all(values.map(bind)) as Row[];
		},
		async get<Row>(sql: string, ...values: Value[]) {
			return prepare(sql).get(values.map(bind)) as Row | undefined;
		},
		async run(sql, ...values) {
			return prepare(sql).run(values.map(bind)).changes;
		},
		async insert(table, columns, rows) {
			const statement = prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
			for (const row of rows) statement.run(row.map(bind));
		},
	};
	return tx;
}

/** The same, for a connection that only reads. */
export function connectionReader(db: Database.Database): Reader {
	const { dialect, all, get } = connectionTx(db);
	return { dialect, all, get };
}

function bind(value: Value): string | number | bigint | Uint8Array | null {
	return typeof value === "boolean" ? Number(value) : value;
}
