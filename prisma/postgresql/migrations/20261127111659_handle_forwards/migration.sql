-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "forwards_until" BIGINT;

-- CreateIndex
CREATE INDEX "handle_former" ON "handle"("account_id") WHERE (forwards_until IS NOT NULL);
