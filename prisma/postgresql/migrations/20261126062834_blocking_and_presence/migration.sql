-- AlterTable
ALTER TABLE "account" ADD COLUMN     "presence" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "blocked" (
    "account_id" TEXT NOT NULL,
    "blocked_id" TEXT NOT NULL,
    "created_at" BIGINT NOT NULL,

    CONSTRAINT "blocked_pkey" PRIMARY KEY ("account_id","blocked_id")
);
