/** Small rows that are read by their primary key alone: without a rowid the key is the table, and the list page one range of it. */
const TABLES = ["email_mailbox", "change"];

const COMMENT = "-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, so a page is one range read.";

/** Adds what Prisma cannot express to the SQLite script it wrote, also where it rebuilds a table under a `new_` name. */
export function withoutRowid(script: string): string {
	return TABLES.reduce((sql, table) => {
		const create = new RegExp(`^(CREATE TABLE "(?:new_)?${table}" \\([^;]*\\n\\));`, "gm");
		return sql.replace(create, `${COMMENT}\n$1 WITHOUT ROWID;`);
	}, script);
}
