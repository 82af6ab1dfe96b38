-- AlterTable
ALTER TABLE "message" ADD COLUMN     "deleted_at" BIGINT,
ADD COLUMN     "edited_at" BIGINT,
ADD COLUMN     "reactions" TEXT;

-- AlterTable
ALTER TABLE "thread_state" ADD COLUMN     "seen_up_to" TEXT;

-- CreateTable
CREATE TABLE "message_version" (
    "message_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "written_at" BIGINT NOT NULL,
    "envelope_sealed" BYTEA NOT NULL,
    "body_sealed" BYTEA NOT NULL,

    CONSTRAINT "message_version_pkey" PRIMARY KEY ("message_id","version")
);

-- CreateTable
CREATE TABLE "chat_member" (
    "thread_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "chat_member_pkey" PRIMARY KEY ("thread_id","account_id")
);

-- CreateTable
CREATE TABLE "group_chat" (
    "thread_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "group_chat_pkey" PRIMARY KEY ("thread_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "group_chat_group_id_key" ON "group_chat"("group_id");

-- CreateIndex
CREATE INDEX "thread_state_seen" ON "thread_state"("thread_id") WHERE (seen_up_to IS NOT NULL);

-- A mailbox of role `chat` for every account; its id is the account's with other first characters, since SQL makes no ids.
INSERT INTO "mailbox" ("id", "account_id", "role", "name", "sort_order")
SELECT 'cht' || SUBSTR("account_id", 4), "account_id", 'chat', 'chat', 9 FROM "mailbox" WHERE "role" = 'inbox';
