-- CreateTable
CREATE TABLE "invite" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "maker_id" TEXT NOT NULL,
    "group_id" TEXT,
    "uses_left" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "created_at" BIGINT NOT NULL,
    "expires_at" BIGINT
);

-- CreateIndex
CREATE UNIQUE INDEX "invite_hash_key" ON "invite"("hash");
