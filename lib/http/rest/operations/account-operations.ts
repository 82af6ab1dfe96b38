import { listUsersSchema, receiptChoiceSchema, updateProfileSchema } from "#lib/contracts/accounts/profile";
import { checkUsernameSchema, loginSchema, refreshSchema, registerSchema, resetPasswordSchema } from "#lib/contracts/accounts/sign-in";
import { pageSchema } from "#lib/contracts/messages";
import * as responses from "../responses";
import type { Operation } from "./operation";

/** Signing in, the own account and other people. */
export const ACCOUNT_OPERATIONS = {
	register: {
		method: "post",
		path: "/auth/register",
		summary: "Make an account",
		open: true,
		body: registerSchema,
		status: 201,
		response: responses.registered,
	},
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
	resetPassword: {
		method: "post",
		path: "/auth/reset",
		summary: "Set a new password by an administrator's link",
		open: true,
		body: resetPasswordSchema,
		status: 204,
	},
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
	listReceiptChoices: {
		method: "get",
		path: "/me/receipts",
		summary: "The people for whom you have decided on your read receipts, by handle",
		query: pageSchema,
		status: 200,
		response: responses.pageOf(responses.receiptChoice),
	},
	chooseReceipts: {
		method: "put",
		path: "/me/receipts/{handle}",
		summary: "Whether a person gets your read receipts, whatever your setting for everybody says",
		body: receiptChoiceSchema,
		status: 204,
	},
	clearReceiptChoice: { method: "delete", path: "/me/receipts/{handle}", summary: "For this person your setting for everybody holds again", status: 204 },
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
} as const satisfies Record<string, Operation>;
