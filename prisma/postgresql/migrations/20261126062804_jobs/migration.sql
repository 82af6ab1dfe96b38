-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
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
    "finished_at" BIGINT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_due" ON "job"("run_at", "id") WHERE (finished_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_key_key" ON "job"("kind", "key");
