/** Tables read by primary key: WITHOUT ROWID stores the rows in the key's B-tree, so a message changes one page less in each. */
const TABLES = [
	"email",
	"email_mailbox",
	"mailbox_thread",
	"thread_state",
	"group_profile",
	"group_member",
	"change",
	"submission",
	"delivery",
	"job",
	"blocked",
];

const COMMENT = "-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.";

/** Adds WITHOUT ROWID, which Prisma cannot express, to its SQLite script, also where it rebuilds a table under a `new_` name. */
export function withoutRowid(script: string): string {
	return TABLES.reduce((sql, table) => {
		const create = new RegExp(`^(CREATE TABLE "(?:new_)?${table}" \\([^;]*\\n\\));`, "gm");
		return sql.replace(create, `${COMMENT}\n$1 WITHOUT ROWID;`);
	}, script);
}
