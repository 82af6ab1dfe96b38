import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";
import { connectDurableSqlite } from "./durable-sqlite";
import type { Lane } from "./lane";

const READS = /^\s*(SELECT|PRAGMA|EXPLAIN)\b/i;

/**
 * Prisma's SQLite adapter with its writers in the lane: a lone write waits for one turn, a transaction holds its turn
 * from BEGIN to the end. Reads pass by at once, on a connection of their own: the driver has one connection for
 * everything, on which a read would see what an open transaction has not committed yet.
 */
export function lanedSqliteFactory(databaseUrl: string, lane: Lane): SqlDriverAdapterFactory {
	return {
		provider: "sqlite",
		adapterName: "pombo-laned-sqlite",
		async connect() {
			const writer = await connectDurableSqlite(databaseUrl);
			const reader = await connectDurableSqlite(databaseUrl);
			return lanedAdapter(reader, writer, lane);
		},
	};
}

function lanedAdapter(reader: SqlDriverAdapter, writer: SqlDriverAdapter, lane: Lane): SqlDriverAdapter {
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
				return lanedTransaction(await writer.startTransaction(isolationLevel), leave);
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

function lanedTransaction(inner: Transaction, leave: () => void): Transaction {
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
