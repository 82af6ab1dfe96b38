import Database from "better-sqlite3";
import type { Reader, Tx, Value } from "./tx";

const STATEMENTS_MAX = 500;
/** Rows of one INSERT: a call of the driver costs as much as a row. */
const ROWS_PER_INSERT = 8;

/** Opens a connection with durable commits: WAL, and a sync at every commit. */
export function openConnection(file: string, options: { readonly?: boolean } = {}): Database.Database {
	const db = new Database(file, { readonly: options.readonly ?? false });
	db.pragma("busy_timeout = 5000");
	if (!options.readonly) db.pragma("journal_mode = WAL");
	// With NORMAL a power cut could lose acknowledged commits.
	db.pragma("synchronous = FULL");
	// Checkpoints seldom, so that a page is written back once for many commits; the log stays within tens of megabytes.
	db.pragma("wal_autocheckpoint = 16000");
	db.pragma("cache_size = -65536");
	db.pragma("mmap_size = 268435456");
	db.pragma("temp_store = MEMORY");
	if (db.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite did not accept synchronous=FULL");
	return db;
}

/** A transaction's statements on one connection, prepared once and cached by their text. */
export function connectionTx(db: Database.Database): Tx {
	const prepare = cachedStatements(db);
	return {
		...readerOf(prepare),
		async run(sql, ...values) {
			return prepare(sql).run(values.map(bind)).changes;
		},
		async insert(table, columns, rows) {
			const row = `(${columns.map(() => "?").join(", ")})`;
			for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
				const chunk = rows.slice(at, at + ROWS_PER_INSERT);
				const values = Array.from(chunk, () => row).join(", ");
				prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES ${values}`).run(chunk.flat().map(bind));
			}
		},
	};
}

/** Read access on one connection. Throws for a statement that writes, even on a writable connection. */
export function connectionReader(db: Database.Database): Reader {
	return readerOf(
		cachedStatements(db, (statement) => {
			if (!statement.readonly) throw new Error("a reader was given a statement that writes");
		}),
	);
}

function readerOf(prepare: (sql: string) => Database.Statement): Reader {
	return {
		dialect: "sqlite",
		async all<Row>(sql: string, ...values: Value[]) {
			return prepare(sql).all(values.map(bind)) as Row[];
		},
		async get<Row>(sql: string, ...values: Value[]) {
			return prepare(sql).get(values.map(bind)) as Row | undefined;
		},
	};
}

function cachedStatements(db: Database.Database, check: (statement: Database.Statement) => void = () => {}): (sql: string) => Database.Statement {
	const statements = new Map<string, Database.Statement>();
	return (sql) => {
		let statement = statements.get(sql);
		if (!statement) {
			if (statements.size >= STATEMENTS_MAX) statements.delete(statements.keys().next().value ?? "");
			statement = db.prepare(sql);
			check(statement);
			statements.set(sql, statement);
		}
		return statement;
	};
}

function bind(value: Value): string | number | bigint | Uint8Array | null {
	return typeof value === "boolean" ? Number(value) : value;
}
