-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_folded" TEXT NOT NULL,
    "about" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "receipts" BOOLEAN NOT NULL DEFAULT true,
    "admin" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT,
    "modseq" BIGINT NOT NULL DEFAULT 0,
    "changes_floor" BIGINT NOT NULL DEFAULT 0,
    "key_wrapped" BYTEA,
    "created_at" BIGINT NOT NULL,
    "deleted_at" BIGINT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handle" (
    "name" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "handle_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "user_agent" TEXT,
    "created_at" BIGINT NOT NULL,
    "last_seen_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "revoked_at" BIGINT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refresh_token" (
    "hash" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT NOT NULL,
    "used_at" BIGINT,

    CONSTRAINT "refresh_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "sender_id" TEXT NOT NULL,
    "sent_at" BIGINT NOT NULL,
    "in_reply_to" TEXT,
    "size" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "envelope_sealed" BYTEA NOT NULL,
    "body_sealed" BYTEA NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "role" TEXT,
    "name" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,
    "uid_next" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "mailbox_id" TEXT NOT NULL,
    "copy_no" INTEGER NOT NULL,
    "received_at" BIGINT NOT NULL,
    "seen" BOOLEAN NOT NULL DEFAULT false,
    "flagged" BOOLEAN NOT NULL DEFAULT false,
    "key_wrapped" BYTEA NOT NULL,
    "bcc_sealed" BYTEA,
    "submission_id" TEXT,
    "delivery_id" TEXT,
    "reached_at" BIGINT,
    "created_modseq" BIGINT NOT NULL,
    "updated_modseq" BIGINT NOT NULL,

    CONSTRAINT "email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_mailbox" (
    "mailbox_id" TEXT NOT NULL,
    "received_at" BIGINT NOT NULL,
    "email_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "uid" BIGINT NOT NULL,
    "seen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "email_mailbox_pkey" PRIMARY KEY ("mailbox_id","received_at","email_id")
);

-- CreateTable
CREATE TABLE "change" (
    "account_id" TEXT NOT NULL,
    "modseq" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,

    CONSTRAINT "change_pkey" PRIMARY KEY ("account_id","modseq")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "email_id" TEXT NOT NULL,
    "client_id" TEXT,
    "created_at" BIGINT NOT NULL,
    "n_total" INTEGER NOT NULL,
    "n_queued" INTEGER NOT NULL DEFAULT 0,
    "n_sent" INTEGER NOT NULL DEFAULT 0,
    "n_delivered" INTEGER NOT NULL DEFAULT 0,
    "n_read" INTEGER NOT NULL DEFAULT 0,
    "n_failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "via_group_id" TEXT,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "queued_at" BIGINT NOT NULL,
    "sent_at" BIGINT,
    "delivered_at" BIGINT,
    "read_at" BIGINT,
    "failed_at" BIGINT,
    "modseq" BIGINT NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_handle_idx" ON "account"("handle");

-- CreateIndex
CREATE INDEX "account_name_folded_idx" ON "account"("name_folded");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "refresh_token_session_id_idx" ON "refresh_token"("session_id");

-- CreateIndex
CREATE INDEX "refresh_token_expires_at_idx" ON "refresh_token"("expires_at");

-- CreateIndex
CREATE INDEX "message_thread_id_idx" ON "message"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_account_id_role_key" ON "mailbox"("account_id", "role");

-- CreateIndex
CREATE INDEX "email_starred" ON "email"("account_id", "received_at", "id") WHERE ("flagged" = true);

-- CreateIndex
CREATE UNIQUE INDEX "email_message_id_account_id_copy_no_key" ON "email"("message_id", "account_id", "copy_no");

-- CreateIndex
CREATE INDEX "email_mailbox_unread" ON "email_mailbox"("mailbox_id", "received_at", "email_id") WHERE ("seen" = false);

-- CreateIndex
CREATE UNIQUE INDEX "submission_account_id_client_id_key" ON "submission"("account_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_submission_id_recipient_id_key" ON "delivery"("submission_id", "recipient_id");
