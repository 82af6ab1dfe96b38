-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_message" (
    "id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "sender_id" TEXT NOT NULL,
    "sent_at" BIGINT NOT NULL,
    "in_reply_to" TEXT,
    "size" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "envelope_sealed" BLOB NOT NULL,
    "body_sealed" BLOB NOT NULL,

    PRIMARY KEY ("thread_id", "id")
);
INSERT INTO "new_message" ("body_sealed", "copies", "envelope_sealed", "id", "in_reply_to", "sender_id", "sent_at", "size", "thread_id") SELECT "body_sealed", "copies", "envelope_sealed", "id", "in_reply_to", "sender_id", "sent_at", "size", "thread_id" FROM "message";
DROP TABLE "message";
ALTER TABLE "new_message" RENAME TO "message";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
