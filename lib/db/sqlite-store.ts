import type Database from "better-sqlite3";
import { type Outcome, prepareGroups, type Unit } from "./commit-group";
import { connectionReader, openConnection } from "./sqlite-connection";
import type { Reader, Store, Tx } from "./tx";
import type { WriteQueue } from "./write-queue";

const GROUP_MAX = 256;

/**
 * SQLite with group commit: units queued in the same turn of the event loop run one after the other and share one durable
 * commit; one that fails takes nobody with it. Each is acknowledged only after that commit. The lane is shared with Prisma,
 * so that no two writers of this process ever meet.
 */
export function openSqliteStore(file: string, lane: WriteQueue): Store {
	const writer = openConnection(file);
	const reader = openConnection(file, { readonly: true });
	const commitGroup = prepareGroups(writer);
	let queue: Unit[] = [];
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
		const release = await lane.acquire();
		try {
			const group = queue.slice(0, GROUP_MAX);
			queue = queue.slice(GROUP_MAX);
			if (group.length > 0) settle(await commitGroup(group));
		} finally {
			release();
			if (queue.length > 0) schedule();
		}
	};

	return {
		dialect: "sqlite",
		write<T>(work: (tx: Tx) => Promise<T>) {
			return new Promise<T>((resolve, reject) => {
				queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
				schedule();
			});
		},
		read: committedReader(writer, connectionReader(writer), connectionReader(reader)),
		async close() {
			const release = await lane.acquire();
			reader.close();
			writer.close();
			release();
		},
	};
}

/**
 * Reads what is committed: on the writer's connection while no group is open on it, since that one keeps its pages in memory,
 * where every commit empties the cache of any other; on a connection of its own while a group is, so that nobody sees what
 * may yet be undone. A statement runs in one go, so the question is answered when it is asked.
 */
function committedReader(writer: Database.Database, onWriter: Reader, apart: Reader): Reader {
	const now = () => (writer.inTransaction ? apart : onWriter);
	return {
		dialect: "sqlite",
		all: (sql, ...values) => now().all(sql, ...values),
		get: (sql, ...values) => now().get(sql, ...values),
	};
}

function settle(outcomes: Outcome[]): void {
	for (const outcome of outcomes) {
		if (outcome.ok) outcome.unit.resolve(outcome.value);
		else outcome.unit.reject(outcome.reason);
	}
}
