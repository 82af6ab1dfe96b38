import Database from "better-sqlite3";
import type { Reader, Tx, Value } from "./tx";

const STATEMENTS_MAX = 500;
/** Rows in one statement: calling the driver costs as much as a row. */
const INSERTED_TOGETHER = 8;

/** Opens a connection with the durability that Pombo promises: WAL, and a sync at every commit. */
export function openConnection(file: string, options: { readonly?: boolean } = {}): Database.Database {
	const db = new Database(file, { readonly: options.readonly ?? false });
	db.pragma("busy_timeout = 5000");
	if (!options.readonly) db.pragma("journal_mode = WAL");
	// NORMAL would let a power cut undo letters that were acknowledged.
	db.pragma("synchronous = FULL");
	// Each page is written back once for many commits, not once for a few; the log stays within tens of megabytes.
	db.pragma("wal_autocheckpoint = 16000");
	db.pragma("cache_size = -65536");
	db.pragma("mmap_size = 268435456");
	db.pragma("temp_store = MEMORY");
	if (db.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite did not accept synchronous=FULL");
	return db;
}

/** A transaction's statements on one connection, prepared once and kept by their text. */
export function connectionTx(db: Database.Database): Tx {
	const prepare = keptStatements(db);
	return {
		...reading(prepare),
		async run(sql, ...values) {
			return prepare(sql).run(values.map(bind)).changes;
		},
		async insert(table, columns, rows) {
			const row = `(${columns.map(() => "?").join(", ")})`;
			for (let at = 0; at < rows.length; at += INSERTED_TOGETHER) {
				const together = rows.slice(at, at + INSERTED_TOGETHER);
				const values = Array.from(together, () => row).join(", ");
				prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES ${values}`).run(together.flat().map(bind));
			}
		},
	};
}

/** Reading on one connection; a statement that would write is refused, whatever the connection could do. */
export function connectionReader(db: Database.Database): Reader {
	return reading(
		keptStatements(db, (statement) => {
			if (!statement.readonly) throw new Error("a reader was given a statement that writes");
		}),
	);
}

function reading(prepare: (sql: string) => Database.Statement): Reader {
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

function keptStatements(db: Database.Database, check: (statement: Database.Statement) => void = () => {}): (sql: string) => Database.Statement {
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
