-- AlterTable
ALTER TABLE "account" ADD COLUMN "presence" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
-- WITHOUT ROWID, which Prisma's models cannot say: the primary key is the table itself, one page to touch instead of two.
CREATE TABLE "blocked" (
    "account_id" TEXT NOT NULL,
    "blocked_id" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,

    PRIMARY KEY ("account_id", "blocked_id")
) WITHOUT ROWID;
