-- AlterTable
ALTER TABLE "account" ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'active';
