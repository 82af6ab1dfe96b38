-- AlterTable
ALTER TABLE "account" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "account" ADD COLUMN "status" TEXT;
ALTER TABLE "account" ADD COLUMN "status_until" BIGINT;
ALTER TABLE "account" ADD COLUMN "working_hours" TEXT;
ALTER TABLE "account" ADD COLUMN "notices_seq" BIGINT NOT NULL DEFAULT 0;

-- What happened before is nothing to tell anybody of now.
UPDATE "account" SET "notices_seq" = COALESCE((SELECT "seq" FROM "audit_head" WHERE "id" = 'site'), 0);
