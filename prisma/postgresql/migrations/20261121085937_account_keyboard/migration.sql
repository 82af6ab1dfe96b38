-- AlterTable
ALTER TABLE "account" ADD COLUMN     "keyboard" TEXT;
