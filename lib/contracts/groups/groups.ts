import { z } from "zod";
import { newHandleSchema } from "#lib/contracts/addresses/handle";
import { normaliseHandle } from "#lib/contracts/addresses/handle-rules";
import { pageSchema, queryBoolean } from "#lib/contracts/messages";
import { manyLines, visibleLine } from "#lib/contracts/text/text";
import { LIMITS } from "#lib/core/limits";
import { ARCHIVE_POLICIES, GROUP_ROLES, JOIN_POLICIES, MEMBER_STATES, POST_POLICIES } from "./group-policies";

const name = visibleLine(LIMITS.nameMaxChars).pipe(z.string().min(1, "Write a name"));
const description = z.string().max(LIMITS.aboutMaxChars).pipe(manyLines(LIMITS.textMaxBytes));

export const createGroupSchema = z.strictObject({
	handle: newHandleSchema,
	name,
	description: description.default(""),
	joinPolicy: z.enum(JOIN_POLICIES).default("invite"),
	postPolicy: z.enum(POST_POLICIES).default("members"),
	archivePolicy: z.enum(ARCHIVE_POLICIES).default("all"),
});
export type CreateGroupInput = z.infer<typeof createGroupSchema>;

export const updateGroupSchema = z
	.strictObject({
		name,
		description,
		joinPolicy: z.enum(JOIN_POLICIES),
		postPolicy: z.enum(POST_POLICIES),
		archivePolicy: z.enum(ARCHIVE_POLICIES),
	})
	.partial()
	.refine((update) => Object.keys(update).length > 0, { error: "Say what to change" });
export type UpdateGroupInput = z.infer<typeof updateGroupSchema>;

export const listGroupsSchema = pageSchema.extend({ query: z.string().max(LIMITS.nameMaxChars).default(""), mine: queryBoolean.optional() });
export type ListGroupsInput = z.infer<typeof listGroupsSchema>;

export const listMembersSchema = pageSchema.extend({
	state: z.enum(MEMBER_STATES).default("member"),
	query: z.string().max(LIMITS.nameMaxChars).default(""),
});
export type ListMembersInput = z.infer<typeof listMembersSchema>;

/** Absent, the role stays as it is; new members and invitations start as `member`. */
export const putMemberSchema = z.strictObject({ role: z.enum(GROUP_ROLES).optional() });
export type PutMemberInput = z.infer<typeof putMemberSchema>;

export const addMembersSchema = z.strictObject({
	handles: z.array(z.string().max(LIMITS.addressMaxChars).transform(normaliseHandle)).min(1).max(LIMITS.addedMembersMax),
});
export type AddMembersInput = z.infer<typeof addMembersSchema>;
