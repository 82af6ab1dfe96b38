-- AlterTable
ALTER TABLE "message" ADD COLUMN "deleted_at" BIGINT;
ALTER TABLE "message" ADD COLUMN "edited_at" BIGINT;
ALTER TABLE "message" ADD COLUMN "reactions" TEXT;

-- AlterTable
ALTER TABLE "thread_state" ADD COLUMN "seen_up_to" TEXT;

-- CreateTable
CREATE TABLE "message_version" (
    "message_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "written_at" BIGINT NOT NULL,
    "envelope_sealed" BLOB NOT NULL,
    "body_sealed" BLOB NOT NULL,

    PRIMARY KEY ("message_id", "version")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "chat_member" (
    "thread_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    PRIMARY KEY ("thread_id", "account_id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "group_chat" (
    "thread_id" TEXT NOT NULL PRIMARY KEY,
    "group_id" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "group_chat_group_id_key" ON "group_chat"("group_id");

-- CreateIndex
CREATE INDEX "thread_state_seen" ON "thread_state"("thread_id") WHERE seen_up_to IS NOT NULL;

-- A mailbox of role `chat` for every account; its id is the account's with other first characters, since SQL makes no ids.
INSERT INTO "mailbox" ("id", "account_id", "role", "name", "sort_order")
SELECT 'cht' || SUBSTR("account_id", 4), "account_id", 'chat', 'chat', 9 FROM "mailbox" WHERE "role" = 'inbox';
