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

-- CreateIndex
CREATE INDEX "job_due" ON "job"("run_at", "id") WHERE finished_at IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_key_key" ON "job"("kind", "key");
