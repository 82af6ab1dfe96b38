/** Rows that are found by their primary key: without a rowid the key is the table, so a letter touches a page less in each. */
const TABLES = ["email", "email_mailbox", "change", "submission", "delivery"];

const COMMENT = "-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.";

/** Adds what Prisma cannot express to the SQLite script it wrote, also where it rebuilds a table under a `new_` name. */
export function withoutRowid(script: string): string {
	return TABLES.reduce((sql, table) => {
		const create = new RegExp(`^(CREATE TABLE "(?:new_)?${table}" \\([^;]*\\n\\));`, "gm");
		return sql.replace(create, `${COMMENT}\n$1 WITHOUT ROWID;`);
	}, script);
}
