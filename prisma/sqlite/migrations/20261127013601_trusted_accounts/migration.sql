-- AlterTable
ALTER TABLE "session" ADD COLUMN "address" TEXT;

-- AlterTable
ALTER TABLE "refresh_token" ADD COLUMN "retry_hash" TEXT;

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL PRIMARY KEY,
    "at" BIGINT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "actor_id" TEXT,
    "kind" TEXT NOT NULL,
    "address" TEXT,
    "session_id" TEXT,
    "detail_sealed" BLOB,
    "prev_hash" BLOB NOT NULL,
    "hash" BLOB NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "audit_head" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "seq" BIGINT NOT NULL,
    "hash" BLOB NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "one_time_token" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "account_id" TEXT,
    "data" TEXT,
    "expires_at" BIGINT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "device" (
    "account_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "trusted_until" BIGINT,
    "expires_at" BIGINT NOT NULL,

    PRIMARY KEY ("account_id", "hash")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "totp" (
    "account_id" TEXT NOT NULL PRIMARY KEY,
    "secret_sealed" BLOB NOT NULL,
    "created_at" BIGINT NOT NULL,
    "confirmed_at" BIGINT,
    "last_used_step" BIGINT NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BLOB NOT NULL,
    "sign_count" BIGINT NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "created_at" BIGINT NOT NULL,
    "last_used_at" BIGINT
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "account_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" BIGINT,

    PRIMARY KEY ("account_id", "hash")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "api_token" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT,
    "last_used_at" BIGINT
);

-- CreateIndex
CREATE INDEX "audit_event_owner_id_seq_idx" ON "audit_event"("owner_id", "seq");

-- CreateIndex
CREATE INDEX "one_time_token_expires_at_idx" ON "one_time_token"("expires_at");

-- CreateIndex
CREATE INDEX "device_expires_at_idx" ON "device"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_account_id_idx" ON "passkey"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_account_id_idx" ON "api_token"("account_id");
