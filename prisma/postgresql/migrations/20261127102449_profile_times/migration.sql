-- AlterTable
ALTER TABLE "account" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "status" TEXT,
ADD COLUMN     "status_until" BIGINT,
ADD COLUMN     "working_hours" TEXT,
ADD COLUMN     "notices_seq" BIGINT NOT NULL DEFAULT 0;

-- What happened before is nothing to tell anybody of now.
UPDATE "account" SET "notices_seq" = COALESCE((SELECT "seq" FROM "audit_head" WHERE "id" = 'site'), 0);
