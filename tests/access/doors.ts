/*
 * Every door of Pombo and who may go through it, one row each: REST operations, server actions, pages, files and socket commands. The matrix
 * tries each row with each role; a door without a row, or a row without a door, fails.
 */

/** Who tries: nobody at all, somebody with no part in anything, people of a group, an administrator of the site, who can no longer sign in, a program. */
export const ROLES = ["nobody", "stranger", "member", "otherMember", "groupAdmin", "administrator", "suspended", "deleted", "readToken"] as const;
export type Role = (typeof ROLES)[number];

/** Who gets as far as the door's own checks: everybody, who is signed in, or administrators of the site. */
export type Reach = "anybody" | "people" | "administrators";

/** What a door is about, where that decides: something of `member` alone, or the group, from which role on. */
export type Subject = "own" | "group" | "groupAdmin" | "groupOwner";

export interface Door {
	reach: Reach;
	subject?: Subject;
	/** What passes the door's schema, where it has one: otherwise a refusal would be one of the input. */
	body?: unknown;
	/** For actions: the argument. Ends the session by design: not tried by who may. */
	ends?: true;
}

const anybody: Door = { reach: "anybody" };
const people: Door = { reach: "people" };
const administrators: Door = { reach: "administrators" };
const own = (body?: unknown): Door => ({ reach: "people", subject: "own", body });
const group = (subject: Subject, body?: unknown): Door => ({ reach: "people", subject, body });

export const REST_DOORS: Record<string, Door> = {
	register: anybody,
	login: anybody,
	refresh: anybody,
	resetPassword: anybody,
	checkUsername: anybody,
	getReceipt: anybody,
	getMe: people,
	updateMe: people,
	listBlocked: people,
	blockPerson: people,
	unblockPerson: people,
	listReceiptChoices: people,
	chooseReceipts: people,
	clearReceiptChoice: people,
	listUsers: people,
	getUser: people,
	logout: people,
	changePassword: people,
	startTotp: people,
	confirmTotp: people,
	stopTotp: people,
	renewRecoveryCodes: people,
	listSecurityEvents: people,
	listSessions: people,
	endOtherSessions: people,
	endSession: own(),
	listPasskeys: people,
	removePasskey: own(),
	makeToken: people,
	listTokens: people,
	endToken: own(),
	startExport: people,
	deleteMe: people,
	sendMessage: people,
	listMessages: people,
	getMessage: own(),
	updateMessage: own({ read: true }),
	deleteMessage: own(),
	listDeliveries: own(),
	retryMessage: own(),
	editContent: own({ text: "Mine" }),
	listVersions: own(),
	addReaction: own(),
	removeReaction: own(),
	listThreads: people,
	getThread: own(),
	updateThread: own({ muted: true }),
	deleteThread: own(),
	sendInThread: own({ text: "Mine" }),
	listChats: people,
	openChat: people,
	listGroups: people,
	createGroup: people,
	listInvitations: people,
	getGroup: group("group"),
	updateGroup: group("groupAdmin", { name: "Walkers" }),
	deleteGroup: group("groupOwner"),
	listMembers: group("group"),
	putMember: group("groupAdmin", { role: "member" }),
	removeMember: group("groupAdmin"),
	addMembers: administrators,
	listArchive: group("group"),
	getArchivedThread: group("group"),
	getJob: own(),
	getBlob: own(),
	listChanges: people,
	listAccounts: administrators,
	manageAccount: administrators,
	resetFactors: administrators,
	makeResetLink: administrators,
	getSiteSettings: administrators,
	changeSiteSettings: administrators,
	makeInvite: administrators,
	listInvites: administrators,
	endInvite: administrators,
	listAudit: administrators,
	listAllGroups: administrators,
	makeGroupOwner: administrators,
	removeGroup: administrators,
	listAllJobs: administrators,
	retryJob: administrators,
	dropJob: administrators,
	getHealth: administrators,
	announce: administrators,
};

const ending: Door = { reach: "people", ends: true };

/** By the file under `app` and the name. */
export const ACTION_DOORS: Record<string, Record<string, Door>> = {
	"actions.ts": { saveLocaleAction: anybody },
	"(mail)/actions.ts": {
		checkAddressesAction: people,
		countAudienceAction: people,
		findPeopleAction: people,
		getPersonAction: people,
		listDeliveriesAction: people,
		listGroupMembersAction: people,
		listMoreAction: people,
		listPlaceAction: people,
		retryAction: people,
		sendAction: people,
		signOutAction: ending,
	},
	"(mail)/notice-actions.ts": { acknowledgeNoticesAction: people },
	"(mail)/chat-actions.ts": {
		editContentAction: people,
		listEarlierLinesAction: people,
		listLinesAction: people,
		listNewestAction: people,
		listVersionsAction: people,
		openChatAction: people,
		reactAction: people,
		sendLineAction: people,
		takeBackAction: people,
	},
	"(mail)/update-actions.ts": {
		removeAction: people,
		removeLettersAction: people,
		removeThreadsAction: people,
		restoreLettersAction: people,
		updateAction: people,
		updateLettersAction: people,
		updateThreadsAction: people,
	},
	"(mail)/groups/actions.ts": {
		createGroupAction: people,
		deleteGroupAction: people,
		listArchiveAction: people,
		listGroupsAction: people,
		listMembersAction: people,
		putMemberAction: people,
		removeMemberAction: people,
		updateGroupAction: people,
	},
	"(mail)/people/actions.ts": { listMembersAction: people, listPeopleAction: people },
	"(mail)/settings/actions.ts": {
		changeKeyboardAction: people,
		endOtherSessionsAction: ending,
		endSessionAction: people,
		listSessionsAction: people,
		postProfileAction: people,
		postSignOutAction: ending,
		saveProfileAction: people,
	},
	"(mail)/settings/activity/actions.ts": { listSecurityEventsAction: people },
	"(mail)/settings/leaving/actions.ts": { deleteAccountAction: people, startExportAction: people },
	"(mail)/settings/privacy/actions.ts": { blockPersonAction: people, listBlockedAction: people, unblockPersonAction: people },
	"(mail)/settings/receipts/actions.ts": { chooseReceiptsAction: people, listReceiptChoicesAction: people },
	"(mail)/settings/security/actions.ts": {
		addPasskeyAction: people,
		beginPasskeyAction: people,
		changePasswordAction: people,
		confirmTotpAction: people,
		removePasskeyAction: people,
		renewRecoveryCodesAction: people,
		startTotpAction: people,
		stopTotpAction: people,
	},
	"(mail)/settings/tokens/actions.ts": { endTokenAction: people, makeTokenAction: people },
	"(mail)/admin/actions.ts": { announceAction: administrators, listAuditAction: administrators, saveSiteSettingsAction: administrators },
	"(mail)/admin/groups/actions.ts": { listGroupsAction: administrators, makeGroupOwnerAction: administrators, removeGroupAction: administrators },
	"(mail)/admin/jobs/actions.ts": { dropJobAction: administrators, listJobsAction: administrators, retryJobAction: administrators },
	"(mail)/admin/people/actions.ts": {
		listAccountsAction: administrators,
		makeResetLinkAction: administrators,
		manageAccountAction: administrators,
		resetFactorsAction: administrators,
	},
	"(mail)/admin/sign-up/actions.ts": { endInviteAction: administrators, listInvitesAction: administrators, makeInviteAction: administrators },
	"(public)/(visitors)/sign-in/actions.ts": { signInAction: anybody },
	"(public)/(visitors)/sign-in/code/actions.ts": { finishSignInAction: anybody },
	"(public)/(visitors)/sign-in/passkey-actions.ts": { beginPasskeySignInAction: anybody, passkeySignInAction: anybody },
	"(public)/(visitors)/sign-up/actions.ts": { signUpAction: anybody },
	"(public)/goodbye/actions.ts": { findReceiptAction: anybody },
	"(public)/reset/actions.ts": { recoverAction: anybody, resetPasswordAction: anybody },
};

/** Pages and files by their path under `app`, without the groups of folders. */
export const PAGE_DOORS: Record<string, Door> = {
	"/": anybody,
	"/offline": anybody,
	"/sw.js": anybody,
	"/sign-in": anybody,
	"/sign-in/code": anybody,
	"/sign-up": anybody,
	"/sign-up/waiting": anybody,
	"/reset": anybody,
	"/goodbye": anybody,
	"/second-factor": anybody,
	"/[mailbox]": people,
	"/[mailbox]/[rowId]": own(),
	"/compose": people,
	"/groups": people,
	"/groups/new": people,
	"/groups/[handle]": group("group"),
	"/groups/[handle]/letters/[threadId]": group("group"),
	"/groups/[handle]/members": group("group"),
	"/groups/[handle]/settings": group("groupAdmin"),
	"/people": people,
	"/people/[handle]": people,
	"/settings": people,
	"/settings/activity": people,
	"/settings/activity/download": people,
	"/settings/appearance": people,
	"/settings/keyboard": people,
	"/settings/leaving": people,
	"/settings/leaving/export/[id]": own(),
	"/settings/privacy": people,
	"/settings/profile": people,
	"/settings/reading": people,
	"/settings/receipts": people,
	"/settings/security": people,
	"/settings/sessions": people,
	"/settings/tokens": people,
	"/admin": administrators,
	"/admin/announcement": administrators,
	"/admin/audit": administrators,
	"/admin/audit/download": administrators,
	"/admin/groups": administrators,
	"/admin/health": administrators,
	"/admin/jobs": administrators,
	"/admin/people": administrators,
	"/admin/rules": administrators,
	"/admin/sign-up": administrators,
};

/** Commands of the socket, and what a token needs for each. */
export const SOCKET_DOORS: Record<string, "read" | "send"> = {
	follow: "read",
	send: "send",
	received: "read",
	beat: "read",
	typing: "send",
	viewing: "send",
	watch: "read",
};
