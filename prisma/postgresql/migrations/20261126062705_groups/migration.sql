-- CreateTable
CREATE TABLE "group_profile" (
    "account_id" TEXT NOT NULL,
    "join_policy" TEXT NOT NULL,
    "post_policy" TEXT NOT NULL,
    "archive_policy" TEXT NOT NULL,
    "members" INTEGER NOT NULL DEFAULT 0,
    "revision" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "group_profile_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" BIGINT NOT NULL,
    "since_modseq" BIGINT NOT NULL,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_id","account_id")
);

-- CreateIndex
CREATE INDEX "group_member_list" ON "group_member"("group_id", "state", "handle");

-- CreateIndex
CREATE INDEX "group_member_groups" ON "group_member"("account_id", "state");

-- CreateIndex
CREATE INDEX "group_member_admins" ON "group_member"("group_id") WHERE (role <> 'member');
