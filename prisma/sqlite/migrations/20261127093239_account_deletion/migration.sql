-- AlterTable
ALTER TABLE "account" ADD COLUMN "deletion_due_at" BIGINT;

-- AlterTable
ALTER TABLE "job" ADD COLUMN "result" TEXT;

-- CreateTable
CREATE TABLE "erasure" (
    "account_id" TEXT NOT NULL PRIMARY KEY,
    "token_hash" TEXT NOT NULL,
    "requested_at" BIGINT NOT NULL,
    "receipt" TEXT
);

-- CreateTable
CREATE TABLE "blob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "name_sealed" BLOB NOT NULL,
    "type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "key_wrapped" BLOB NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT
);

-- CreateIndex
CREATE UNIQUE INDEX "erasure_token_hash_key" ON "erasure"("token_hash");

-- CreateIndex
CREATE INDEX "blob_account_id_idx" ON "blob"("account_id");

-- CreateIndex
CREATE INDEX "account_deletion_due" ON "account"("deletion_due_at") WHERE deletion_due_at IS NOT NULL;
