import type Database from "better-sqlite3";
import { type Outcome, prepareGroups, type Unit } from "./commit-group";
import { connectionReader, openConnection } from "./sqlite-connection";
import type { Reader, Store, Tx } from "./tx";
import type { WriteQueue } from "./write-queue";

const GROUP_MAX = 256;

/**
 * SQLite with group commit: units added in the same turn of the event loop run one after the other and share one durable
 * commit, after which each is acknowledged; a failing unit does not affect the others. The write queue is shared with Prisma,
 * so that two writers of this process never collide.
 */
export function openSqliteStore(file: string, queue: WriteQueue): Store {
	const writer = openConnection(file);
	const reader = openConnection(file, { readonly: true });
	const commitGroup = prepareGroups(writer);
	let pending: Unit[] = [];
	let scheduled = false;

	const schedule = () => {
		if (scheduled) return;
		scheduled = true;
		setImmediate(() => {
			scheduled = false;
			void flush();
		});
	};

	const flush = async () => {
		const release = await queue.acquire();
		try {
			const group = pending.slice(0, GROUP_MAX);
			pending = pending.slice(GROUP_MAX);
			if (group.length > 0) settle(await commitGroup(group));
		} finally {
			release();
			if (pending.length > 0) schedule();
		}
	};

	return {
		dialect: "sqlite",
		write<T>(work: (tx: Tx) => Promise<T>) {
			return new Promise<T>((resolve, reject) => {
				pending.push({ work, resolve: resolve as (value: unknown) => void, reject });
				schedule();
			});
		},
		read: committedReader(writer, connectionReader(writer), connectionReader(reader)),
		async close() {
			const release = await queue.acquire();
			reader.close();
			writer.close();
			release();
		},
	};
}

/**
 * Reads committed data: on the writer's connection while no transaction is open on it, since its page cache survives commits,
 * which invalidate the cache of every other connection; else on a connection of its own, so that uncommitted data is not seen.
 * A statement runs synchronously, so the check holds while it runs.
 */
function committedReader(writer: Database.Database, onWriter: Reader, separate: Reader): Reader {
	const current = () => (writer.inTransaction ? separate : onWriter);
	return {
		dialect: "sqlite",
		all: (sql, ...values) => current().all(sql, ...values),
		get: (sql, ...values) => current().get(sql, ...values),
	};
}

function settle(outcomes: Outcome[]): void {
	for (const outcome of outcomes) {
		if (outcome.ok) outcome.unit.resolve(outcome.value);
		else outcome.unit.reject(outcome.reason);
	}
}
