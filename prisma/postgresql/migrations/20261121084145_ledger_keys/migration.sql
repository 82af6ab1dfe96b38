-- Deliveries of earlier versions take the id of their sender's copy before their own, wherever they are named.
UPDATE "email" SET "delivery_id" = (SELECT s."email_id" || d."id" FROM "delivery" d JOIN "submission" s ON s."id" = d."submission_id" WHERE d."id" = "email"."delivery_id") WHERE "delivery_id" IS NOT NULL;
UPDATE "change" SET "object_id" = (SELECT s."email_id" || d."id" FROM "delivery" d JOIN "submission" s ON s."id" = d."submission_id" WHERE d."id" = "change"."object_id") WHERE "type" = 'delivery' AND "object_id" IN (SELECT "id" FROM "delivery");
UPDATE "delivery" SET "id" = (SELECT s."email_id" FROM "submission" s WHERE s."id" = "delivery"."submission_id") || "id";

-- DropIndex
DROP INDEX "delivery_submission_id_recipient_id_key";

-- DropIndex
DROP INDEX "submission_account_id_client_id_key";
