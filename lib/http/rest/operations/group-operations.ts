import { z } from "zod";
import { addMembersSchema, createGroupSchema, listGroupsSchema, listMembersSchema, putMemberSchema, updateGroupSchema } from "#lib/contracts/groups/groups";
import { pageSchema } from "#lib/contracts/messages";
import * as responses from "../responses";
import type { Operation } from "./operation";

/** Groups, their members and archives. */
export const GROUP_OPERATIONS = {
	createGroup: { method: "post", path: "/groups", summary: "Make a group", body: createGroupSchema, status: 201, response: responses.group },
	listGroups: {
		method: "get",
		path: "/groups",
		summary: "The groups that you may see, or your own, by the beginning of a handle or name",
		query: listGroupsSchema,
		status: 200,
		response: responses.pageOf(responses.group),
	},
	getGroup: { method: "get", path: "/groups/{handle}", summary: "One group", status: 200, response: responses.group },
	updateGroup: {
		method: "patch",
		path: "/groups/{handle}",
		summary: "Change the name, description or policies of a group; for its admins",
		body: updateGroupSchema,
		status: 200,
		response: responses.group,
	},
	deleteGroup: { method: "delete", path: "/groups/{handle}", summary: "Delete a group with its archive; for its owners", status: 204 },
	listMembers: {
		method: "get",
		path: "/groups/{handle}/members",
		summary: "A group's members, for its members; invitations and requests, for its admins",
		query: listMembersSchema,
		status: 200,
		response: responses.pageOf(responses.groupMember),
	},
	addMembers: {
		method: "put",
		path: "/groups/{handle}/members",
		summary: "Make people members at once; for the site's administrators",
		body: addMembersSchema,
		status: 200,
		response: z.object({ added: z.int(), members: z.int() }),
	},
	putMember: {
		method: "put",
		path: "/groups/{handle}/members/{member}",
		summary: "Join, ask to join or accept; another person, for admins: invite, approve, change the role",
		body: putMemberSchema,
		status: 200,
		response: responses.groupMember,
	},
	removeMember: {
		method: "delete",
		path: "/groups/{handle}/members/{member}",
		summary: "Leave, decline or withdraw; another person, for admins: remove, refuse",
		status: 204,
	},
	listArchive: {
		method: "get",
		path: "/groups/{handle}/threads",
		summary: "The conversations of a group's archive, newest first, as far as you may read it",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.thread),
	},
	getArchivedThread: {
		method: "get",
		path: "/groups/{handle}/threads/{id}",
		summary: "The letters of a thread in a group's archive, also without a copy of your own",
		status: 200,
		response: z.object({ items: z.array(responses.message) }),
	},
	listInvitations: {
		method: "get",
		path: "/me/invitations",
		summary: "The groups that wait for your word",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.group),
	},
} as const satisfies Record<string, Operation>;
