import type { Reader } from "./tx";

/** Every difference between the dialects in application SQL. */

/** Locks the selected rows until the transaction ends, in the order of their ids. Empty on SQLite, which has one writer. */
export function inOrderForUpdate(reader: Reader): string {
	return reader.dialect === "postgresql" ? " ORDER BY id FOR UPDATE" : "";
}

/** Locks the selected rows and leaves out those that another transaction has locked. Empty on SQLite, which has one writer. */
export function skipLocked(reader: Reader): string {
	return reader.dialect === "postgresql" ? " FOR UPDATE SKIP LOCKED" : "";
}

/** `?, ?, ?` for a list of values. Long lists are padded to a power of two, so that few distinct statements are prepared. */
export function placeholders<T extends string | number>(values: readonly T[]): { sql: string; values: T[] } {
	const first = values[0];
	if (first === undefined) throw new Error("an empty list has no placeholders");
	const length = values.length <= 4 ? values.length : 2 ** Math.ceil(Math.log2(values.length));
	const padded = [...values, ...Array.from({ length: length - values.length }, () => first)];
	return { sql: padded.map(() => "?").join(", "), values: padded };
}

/** A prefix pattern for LIKE, with its wildcards taken literally: use with `ESCAPE '\'`. */
export function likePrefix(text: string): string {
	return `${text.replace(/[\\%_]/g, "\\$&")}%`;
}
