-- DropIndex
DROP INDEX "message_thread_id_idx";

-- AlterTable
ALTER TABLE "message" DROP CONSTRAINT "message_pkey",
ADD CONSTRAINT "message_pkey" PRIMARY KEY ("thread_id", "id");
