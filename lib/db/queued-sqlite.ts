import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import { connectDurableSqlite } from "./durable-sqlite";
import type { WriteQueue } from "./write-queue";

const READS = /^\s*(SELECT|PRAGMA|EXPLAIN)\b/i;

/**
 * Prisma's SQLite adapter with its writers in the lane: a lone write waits for one turn, a transaction holds its turn
 * from BEGIN to the end. Reads pass by at once, on a connection of their own: the driver has one connection for
 * everything, on which a read would see what an open transaction has not committed yet.
 */
export function queuedSqliteFactory(databaseUrl: string, lane: WriteQueue): SqlDriverAdapterFactory {
	return {
		provider: "sqlite",
		adapterName: "pombo-laned-sqlite",
		async connect() {
			const writer = await connectDurableSqlite(databaseUrl);
			const reader = await connectDurableSqlite(databaseUrl);
			return queuedAdapter(reader, writer, lane);
		},
	};
}

function queuedAdapter(reader: SqlDriverAdapter, writer: SqlDriverAdapter, lane: WriteQueue): SqlDriverAdapter {
	return {
		provider: writer.provider,
		adapterName: writer.adapterName,
		getConnectionInfo: () => writer.getConnectionInfo?.() ?? { supportsRelationJoins: false },
		queryRaw: (query) => (READS.test(query.sql) ? reader.queryRaw(query) : lane.exclusive(() => writer.queryRaw(query))),
		executeRaw: (query) => lane.exclusive(() => writer.executeRaw(query)),
		executeScript: (script) => lane.exclusive(() => writer.executeScript(script)),
		async startTransaction(isolationLevel) {
			const leave = await lane.acquire();
			try {
				return queuedTransaction(await writer.startTransaction(isolationLevel), leave);
			} catch (error) {
				leave();
				throw error;
			}
		},
		async dispose() {
			await reader.dispose();
			await writer.dispose();
		},
	};
}

function queuedTransaction(inner: Transaction, leave: () => void): Transaction {
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
		commit: () => inner.commit().finally(leave),
		rollback: () => inner.rollback().finally(leave),
	};
}
