import { createHash } from "node:crypto";
import pg from "pg";
import type { Store, Tx, Value } from "./tx";

const POOL_MAX = 10;
const ATTEMPTS_MAX = 5;
const ROWS_PER_INSERT = 200;
const STATEMENTS_MAX = 500;
/** serialization_failure and deadlock_detected: the transaction had no effect and may be retried. */
const RETRYABLE_CODES = new Set(["40001", "40P01"]);
const INT8_OID = 20;

type Queryable = Pick<pg.PoolClient, "query">;

/** Postgres: one transaction for each unit, ordered by the locks on the accounts' rows. */
export function openPostgresStore(databaseUrl: string, onError: (error: Error) => void): Store {
	const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_MAX, types: { getTypeParser } });
	// A broken idle connection is replaced at the next use; without a listener the error would end the process.
	pool.on("error", onError);
	return {
		dialect: "postgresql",
		write: (work) => withRetries(() => inTransaction(pool, work)),
		read: queries(pool),
		close: () => pool.end(),
	};
}

async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await attempt();
		} catch (error) {
			if (tried >= ATTEMPTS_MAX || !RETRYABLE_CODES.has((error as { code?: string }).code ?? "")) throw error;
		}
	}
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query("BEGIN");
		const value = await work(queries(client));
		await client.query("COMMIT");
		return value;
	} catch (error) {
		await client.query("ROLLBACK").catch((reason: Error) => {
			broken = reason;
		});
		throw error;
	} finally {
		client.release(broken);
	}
}

function queries(client: Queryable): Tx {
	const query = async (sql: string, values: readonly Value[]) => client.query({ ...named(sql), values: values.map(bind) });
	return {
		dialect: "postgresql",
		async all<Row>(sql: string, ...values: Value[]) {
			return (await query(sql, values)).rows as Row[];
		},
		async get<Row>(sql: string, ...values: Value[]) {
			return (await query(sql, values)).rows[0] as Row | undefined;
		},
		async run(sql, ...values) {
			return (await query(sql, values)).rowCount ?? 0;
		},
		async insert(table, columns, rows) {
			const row = `(${columns.map(() => "?").join(", ")})`;
			for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
				const chunk = rows.slice(at, at + ROWS_PER_INSERT);
				await query(`INSERT INTO ${table} (${columns.join(", ")}) VALUES ${chunk.map(() => row).join(", ")}`, chunk.flat());
			}
		},
	};
}

const prepared = new Map<string, { name: string; text: string }>();

/**
 * The statement with Postgres's placeholders and a name, so that the server prepares it once for each connection. Client and
 * server never drop a named statement: above STATEMENTS_MAX a further one is unnamed, and planned each time.
 */
function named(sql: string): { name?: string; text: string } {
	const existing = prepared.get(sql);
	if (existing) return existing;
	let at = 0;
	const text = sql.replace(/\?/g, () => `$${++at}`);
	if (prepared.size >= STATEMENTS_MAX) return { text };
	const statement = { name: createHash("sha256").update(text).digest("base64url").slice(0, 32), text };
	prepared.set(sql, statement);
	return statement;
}

/**
 * Postgres fails on a zero byte in text. Stored text was validated and has none; a look-up with one must find nothing, as on
 * SQLite, instead of failing.
 */
function bind(value: Value): unknown {
	if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
	return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value;
}

/** Counters and times are int8 and fit 53 bits: parsed as numbers, as on SQLite. */
function getTypeParser(oid: number, format?: "text" | "binary") {
	return oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format as "text");
}
