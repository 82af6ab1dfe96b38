import { z } from "zod";
import {
	checkUsernameSchema,
	listSessionsSchema,
	listUsersSchema,
	loginSchema,
	logoutSchema,
	refreshSchema,
	registerSchema,
	updateProfileSchema,
} from "#lib/contracts/accounts";
import { addMembersSchema, createGroupSchema, listGroupsSchema, listMembersSchema, putMemberSchema, updateGroupSchema } from "#lib/contracts/groups";
import { composeMessageSchema, listChangesSchema, listMessagesSchema, pageSchema, updateMessageSchema } from "#lib/contracts/messages";
import { listThreadsSchema, updateThreadSchema } from "#lib/contracts/threads";
import * as responses from "./responses";

/** One operation of the REST API, used by both the route and the OpenAPI document. */
export interface Operation {
	method: "get" | "post" | "put" | "patch" | "delete";
	path: string;
	summary: string;
	/** Needs no session. */
	open?: true;
	body?: z.ZodType;
	query?: z.ZodType;
	status: 200 | 201 | 204;
	response?: z.ZodType;
}

export const OPERATIONS = {
	register: { method: "post", path: "/auth/register", summary: "Make an account", open: true, body: registerSchema, status: 201, response: responses.signedIn },
	login: { method: "post", path: "/auth/login", summary: "Sign in", open: true, body: loginSchema, status: 200, response: responses.signedIn },
	refresh: {
		method: "post",
		path: "/auth/refresh",
		summary: "Exchange a refresh token, which serves once",
		open: true,
		body: refreshSchema,
		status: 200,
		response: responses.tokens,
	},
	logout: { method: "post", path: "/auth/logout", summary: "End this session, its tokens and its sockets", body: logoutSchema, status: 204 },
	checkUsername: {
		method: "get",
		path: "/auth/check-username",
		summary: "Whether a user name can be taken",
		open: true,
		query: checkUsernameSchema,
		status: 200,
		response: responses.usernameCheck,
	},
	getMe: { method: "get", path: "/me", summary: "Your profile", status: 200, response: responses.profile },
	updateMe: { method: "patch", path: "/me", summary: "Change your profile", body: updateProfileSchema, status: 200, response: responses.profile },
	listSessions: {
		method: "get",
		path: "/me/sessions",
		summary: "The devices where you are signed in, this one first, then the newest",
		query: listSessionsSchema,
		status: 200,
		response: responses.pageOf(responses.session),
	},
	endOtherSessions: { method: "delete", path: "/me/sessions", summary: "Sign out every device but this one", status: 204 },
	endSession: { method: "delete", path: "/me/sessions/{id}", summary: "Sign out one device: its tokens and its sockets end at once", status: 204 },
	listBlocked: {
		method: "get",
		path: "/me/blocked",
		summary: "The people whom you block, by handle",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.blocked),
	},
	blockPerson: {
		method: "put",
		path: "/me/blocked/{handle}",
		summary: "Block a person: their letters are not accepted, and they do not see whether you are here",
		status: 204,
	},
	unblockPerson: { method: "delete", path: "/me/blocked/{handle}", summary: "Accept a person's letters again", status: 204 },
	listUsers: {
		method: "get",
		path: "/users",
		summary: "The directory, by the beginning of a handle or name",
		query: listUsersSchema,
		status: 200,
		response: responses.pageOf(responses.person),
	},
	getUser: { method: "get", path: "/users/{handle}", summary: "One person's public profile", status: 200, response: responses.publicProfile },
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
	sendMessage: {
		method: "post",
		path: "/messages",
		summary: "Send a letter",
		body: composeMessageSchema,
		status: 201,
		response: z.object({ message: responses.message }),
	},
	listMessages: {
		method: "get",
		path: "/messages",
		summary: "A mailbox, newest first",
		query: listMessagesSchema,
		status: 200,
		response: responses.pageOf(responses.message),
	},
	getMessage: { method: "get", path: "/messages/{id}", summary: "One letter", status: 200, response: responses.message },
	updateMessage: {
		method: "patch",
		path: "/messages/{id}",
		summary: "Mark, star or file a letter",
		body: updateMessageSchema,
		status: 200,
		response: responses.message,
	},
	deleteMessage: { method: "delete", path: "/messages/{id}", summary: "To trash; from trash, for good", status: 204 },
	retryMessage: {
		method: "post",
		path: "/messages/{id}/retry",
		summary: "Deliver your letter to those whose delivery failed and would be accepted now",
		status: 200,
		response: z.object({ retried: z.array(z.string()) }),
	},
	listDeliveries: {
		method: "get",
		path: "/messages/{id}/deliveries",
		summary: "What became of each copy; for the sender only",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.delivery),
	},
	getThread: {
		method: "get",
		path: "/threads/{id}",
		summary: "Every letter of a thread that you hold",
		status: 200,
		response: z.object({ items: z.array(responses.message) }),
	},
	listThreads: {
		method: "get",
		path: "/threads",
		summary: "The conversations of a mailbox, newest first",
		query: listThreadsSchema,
		status: 200,
		response: responses.pageOf(responses.thread),
	},
	updateThread: {
		method: "patch",
		path: "/threads/{id}",
		summary: "Mark, star, file or mute a conversation: all of its letters, or those in the mailbox `from`",
		body: updateThreadSchema,
		status: 200,
		response: responses.thread,
	},
	deleteThread: { method: "delete", path: "/threads/{id}", summary: "Every letter of a conversation to trash; from trash, for good", status: 204 },
	getJob: {
		method: "get",
		path: "/jobs/{id}",
		summary: "How far work of yours is that goes on after its request",
		status: 200,
		response: responses.job,
	},
	listChanges: { method: "get", path: "/changes", summary: "What changed since a number", query: listChangesSchema, status: 200, response: responses.changes },
} as const satisfies Record<string, Operation>;
