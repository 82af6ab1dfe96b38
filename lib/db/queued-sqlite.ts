import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import { connectDurableSqlite } from "./durable-sqlite";
import type { WriteQueue } from "./write-queue";

const READS = /^\s*(SELECT|PRAGMA|EXPLAIN)\b/i;

/**
 * Prisma's SQLite adapter with its writes in the write queue: a single write takes one turn, a transaction holds its turn from
 * BEGIN to its end. Reads do not wait and have their own connection: on the writer's they would see uncommitted data.
 */
export function queuedSqliteFactory(databaseUrl: string, queue: WriteQueue): SqlDriverAdapterFactory {
	return {
		provider: "sqlite",
		adapterName: "pombo-queued-sqlite",
		async connect() {
			const writer = await connectDurableSqlite(databaseUrl);
			const reader = await connectDurableSqlite(databaseUrl);
			return queuedAdapter(reader, writer, queue);
		},
	};
}

function queuedAdapter(reader: SqlDriverAdapter, writer: SqlDriverAdapter, queue: WriteQueue): SqlDriverAdapter {
	return {
		provider: writer.provider,
		adapterName: writer.adapterName,
		getConnectionInfo: () => writer.getConnectionInfo?.() ?? { supportsRelationJoins: false },
		queryRaw: (query) => (READS.test(query.sql) ? reader.queryRaw(query) : queue.exclusive(() => writer.queryRaw(query))),
		executeRaw: (query) => queue.exclusive(() => writer.executeRaw(query)),
		executeScript: (script) => queue.exclusive(() => writer.executeScript(script)),
		async startTransaction(isolationLevel) {
			const release = await queue.acquire();
			try {
				return queuedTransaction(await writer.startTransaction(isolationLevel), release);
			} catch (error) {
				release();
				throw error;
			}
		},
		async dispose() {
			await reader.dispose();
			await writer.dispose();
		},
	};
}

function queuedTransaction(inner: Transaction, release: () => void): Transaction {
	const query: SqlQueryable = inner;
	return {
		provider: inner.provider,
		adapterName: inner.adapterName,
		options: inner.options,
		queryRaw: (sql) => query.queryRaw(sql),
		executeRaw: (sql) => query.executeRaw(sql),
		createSavepoint: async (name) => inner.createSavepoint?.(name),
		rollbackToSavepoint: async (name) => inner.rollbackToSavepoint?.(name),
		releaseSavepoint: async (name) => inner.releaseSavepoint?.(name),
		commit: () => inner.commit().finally(release),
		rollback: () => inner.rollback().finally(release),
	};
}
