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

-- CreateIndex
CREATE INDEX "group_member_list" ON "group_member"("group_id", "state", "handle");

-- CreateIndex
CREATE INDEX "group_member_groups" ON "group_member"("account_id", "state");

-- CreateIndex
CREATE INDEX "group_member_admins" ON "group_member"("group_id") WHERE role <> 'member';
