-- AlterTable
ALTER TABLE "handle" ADD COLUMN     "look" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "handle_look" ON "handle"("look");

-- As lookOf in lib/contracts/addresses/handle-rules.ts folds them.
UPDATE "handle" SET "look" = REPLACE(REPLACE("name", 'rn', 'm'), 'vv', 'w');
UPDATE "handle" SET "look" = REPLACE(REPLACE("look", '0', 'o'), '1', 'l') WHERE NOT ("name" ~ '[2-9]|[01]$');
