-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "blocked" (
    "account_id" TEXT NOT NULL,
    "blocked_id" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,

    PRIMARY KEY ("account_id", "blocked_id")
) WITHOUT ROWID;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "group_profile" (
    "account_id" TEXT NOT NULL PRIMARY KEY,
    "join_policy" TEXT NOT NULL,
    "post_policy" TEXT NOT NULL,
    "archive_policy" TEXT NOT NULL,
    "members" INTEGER NOT NULL DEFAULT 0,
    "revision" BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "group_member" (
    "group_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" BIGINT NOT NULL,
    "since_modseq" BIGINT NOT NULL,

    PRIMARY KEY ("group_id", "account_id")
) WITHOUT ROWID;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "account_id" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "run_at" BIGINT NOT NULL,
    "leased_by" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "shown_done" INTEGER NOT NULL DEFAULT 0,
    "shown_total" INTEGER NOT NULL DEFAULT 0,
    "shown_at" BIGINT,
    "error_code" TEXT,
    "created_at" BIGINT NOT NULL,
    "finished_at" BIGINT
) WITHOUT ROWID;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "mailbox_thread" (
    "account_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "mailbox_id" TEXT NOT NULL,
    "received_at" BIGINT NOT NULL,
    "email_id" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "unread" INTEGER NOT NULL,
    "flagged" INTEGER NOT NULL,

    PRIMARY KEY ("account_id", "thread_id", "mailbox_id")
) WITHOUT ROWID;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "thread_state" (
    "account_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "muted" BOOLEAN NOT NULL DEFAULT false,
    "shown_as" TEXT,

    PRIMARY KEY ("account_id", "thread_id")
) WITHOUT ROWID;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "about" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "receipts" BOOLEAN NOT NULL DEFAULT true,
    "conversations" BOOLEAN NOT NULL DEFAULT true,
    "presence" BOOLEAN NOT NULL DEFAULT true,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "keyboard" TEXT,
    "password_hash" TEXT,
    "modseq" BIGINT NOT NULL DEFAULT 0,
    "changes_floor" BIGINT NOT NULL DEFAULT 0,
    "key_wrapped" BLOB,
    "created_at" BIGINT NOT NULL,
    "deleted_at" BIGINT
);
INSERT INTO "new_account" ("about", "admin", "changes_floor", "created_at", "deleted_at", "handle", "id", "key_wrapped", "keyboard", "kind", "locale", "modseq", "name", "name_folded", "password_hash", "receipts", "time_zone") SELECT "about", "admin", "changes_floor", "created_at", "deleted_at", "handle", "id", "key_wrapped", "keyboard", "kind", "locale", "modseq", "name", "name_folded", "password_hash", "receipts", "time_zone" FROM "account";
DROP TABLE "account";
ALTER TABLE "new_account" RENAME TO "account";
CREATE INDEX "account_handle_idx" ON "account"("handle");
CREATE INDEX "account_name_folded_idx" ON "account"("name_folded");
CREATE TABLE "new_mailbox" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "role" TEXT,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,
    "total_threads" INTEGER NOT NULL DEFAULT 0,
    "unread_threads" INTEGER NOT NULL DEFAULT 0,
    "uid_next" BIGINT NOT NULL DEFAULT 1
);
INSERT INTO "new_mailbox" ("account_id", "id", "name", "role", "sort_order", "total", "uid_next", "unread") SELECT "account_id", "id", "name", "role", "sort_order", "total", "uid_next", "unread" FROM "mailbox";
DROP TABLE "mailbox";
ALTER TABLE "new_mailbox" RENAME TO "mailbox";
CREATE UNIQUE INDEX "mailbox_account_id_role_key" ON "mailbox"("account_id", "role");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "group_member_list" ON "group_member"("group_id", "state", "handle");

-- CreateIndex
CREATE INDEX "group_member_groups" ON "group_member"("account_id", "state");

-- CreateIndex
CREATE INDEX "group_member_admins" ON "group_member"("group_id") WHERE role <> 'member';

-- CreateIndex
CREATE INDEX "job_due" ON "job"("run_at", "id") WHERE finished_at IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_key_key" ON "job"("kind", "key");

-- CreateIndex
CREATE INDEX "mailbox_thread_list" ON "mailbox_thread"("mailbox_id", "received_at", "email_id");

-- CreateIndex
CREATE INDEX "mailbox_thread_unread" ON "mailbox_thread"("mailbox_id", "received_at", "email_id") WHERE unread > 0;

-- CreateIndex
CREATE INDEX "mailbox_thread_flagged" ON "mailbox_thread"("mailbox_id", "received_at", "email_id") WHERE flagged > 0;

-- A mailbox of role `all` for every account; its id is the account's with other first characters, since SQL makes no ids.
INSERT INTO "mailbox" ("id", "account_id", "role", "name", "sort_order")
SELECT 'all' || SUBSTR("account_id", 4), "account_id", 'all', 'all', 8 FROM "mailbox" WHERE "role" = 'inbox';

-- The threads of every mailbox, from the copies in it.
INSERT INTO "mailbox_thread" ("account_id", "thread_id", "mailbox_id", "received_at", "email_id", "total", "unread", "flagged")
SELECT "account_id", "thread_id", "mailbox_id", "received_at", "id", "total", "unread", "flagged" FROM (
    SELECT "account_id", "thread_id", "mailbox_id", "received_at", "id",
        ROW_NUMBER() OVER (PARTITION BY "account_id", "thread_id", "mailbox_id" ORDER BY "received_at" DESC, "id" DESC) AS "place",
        COUNT(*) OVER (PARTITION BY "account_id", "thread_id", "mailbox_id") AS "total",
        SUM(CASE WHEN "seen" THEN 0 ELSE 1 END) OVER (PARTITION BY "account_id", "thread_id", "mailbox_id") AS "unread",
        SUM(CASE WHEN "flagged" THEN 1 ELSE 0 END) OVER (PARTITION BY "account_id", "thread_id", "mailbox_id") AS "flagged"
    FROM "email"
) "placed" WHERE "place" = 1;

-- The same for the mailbox of role `all`, from those of every other mailbox except trash and junk.
INSERT INTO "mailbox_thread" ("account_id", "thread_id", "mailbox_id", "received_at", "email_id", "total", "unread", "flagged")
SELECT "account_id", "thread_id", 'all' || SUBSTR("account_id", 4), "received_at", "email_id", "total", "unread", "flagged" FROM (
    SELECT t."account_id", t."thread_id", t."received_at", t."email_id",
        ROW_NUMBER() OVER (PARTITION BY t."account_id", t."thread_id" ORDER BY t."received_at" DESC, t."email_id" DESC) AS "place",
        SUM(t."total") OVER (PARTITION BY t."account_id", t."thread_id") AS "total",
        SUM(t."unread") OVER (PARTITION BY t."account_id", t."thread_id") AS "unread",
        SUM(t."flagged") OVER (PARTITION BY t."account_id", t."thread_id") AS "flagged"
    FROM "mailbox_thread" t JOIN "mailbox" b ON b."id" = t."mailbox_id" WHERE b."role" NOT IN ('trash', 'junk')
) "placed" WHERE "place" = 1;

UPDATE "mailbox" SET
    "total_threads" = (SELECT COUNT(*) FROM "mailbox_thread" t WHERE t."mailbox_id" = "mailbox"."id"),
    "unread_threads" = (SELECT COUNT(*) FROM "mailbox_thread" t WHERE t."mailbox_id" = "mailbox"."id" AND t."unread" > 0);
UPDATE "mailbox" SET
    "total" = COALESCE((SELECT SUM(t."total") FROM "mailbox_thread" t WHERE t."mailbox_id" = "mailbox"."id"), 0),
    "unread" = COALESCE((SELECT SUM(t."unread") FROM "mailbox_thread" t WHERE t."mailbox_id" = "mailbox"."id"), 0)
WHERE "role" = 'all';
