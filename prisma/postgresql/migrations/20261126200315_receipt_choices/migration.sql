-- CreateTable
CREATE TABLE "receipt_choice" (
    "account_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "share" BOOLEAN NOT NULL,

    CONSTRAINT "receipt_choice_pkey" PRIMARY KEY ("account_id","person_id")
);
