-- CreateTable
CREATE TABLE "receipt_choice" (
    "account_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "share" BOOLEAN NOT NULL,

    PRIMARY KEY ("account_id", "person_id")
) WITHOUT ROWID;
