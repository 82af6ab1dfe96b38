import { askForOwner, failAnnouncement, makeInvitation, makeResetLink, openManagedMenu } from "./admin-steps";
import { editLine, openChat, openLineMenu, selectLines } from "./chat-steps";
import { askForPassword, askToDelete, failSecondStep, makeToken, reachSecondStep, setUpTotp, showRecoveryCodes, signInElsewhere } from "./factor-steps";
import {
	archiveAll,
	archiveFirst,
	blockSomebody,
	failSignIn,
	failSignUp,
	fillComposer,
	goOffline,
	minimizeLetters,
	openAccountMenu,
	openComposer,
	openLedger,
	openLetter,
	openPalette,
	openPersonCard,
	selectThree,
	stallPages,
	trashFirst,
} from "./steps";
import type { Visit, Visitor } from "./visitors";

/** One screen or state: who opens it, where, and the steps that lead to it. */
export interface Screen {
	name: string;
	who: Visitor;
	path: string;
	/** The steps to its state; resolves when the state is reached. */
	prepare?: (visit: Visit) => Promise<void>;
	/** The only size that has this screen. */
	onlyOn?: Visit["size"];
}

/** Every screen. A new one is a row here: it is photographed and checked by axe. */
export const SCREENS: readonly Screen[] = [
	{ name: "landing", who: "stranger", path: "/" },
	{ name: "sign-in", who: "stranger", path: "/sign-in" },
	{ name: "sign-in-error", who: "stranger", path: "/sign-in", prepare: failSignIn },
	{ name: "sign-in-code", who: "stranger", path: "/sign-in", prepare: async (visit) => void (await reachSecondStep(visit)) },
	{ name: "sign-in-code-error", who: "stranger", path: "/sign-in", prepare: failSecondStep },
	{ name: "reset-password", who: "stranger", path: "/reset" },
	{ name: "reset-password-link", who: "stranger", path: "/reset#a-link-of-an-administrator" },
	{ name: "sign-up", who: "stranger", path: "/sign-up" },
	{ name: "sign-up-errors", who: "stranger", path: "/sign-up", prepare: failSignUp },
	{ name: "not-found", who: "stranger", path: "/no/such/place" },
	{ name: "offline-page", who: "stranger", path: "/offline" },
	{ name: "inbox", who: "ana", path: "/inbox" },
	{ name: "inbox-unread", who: "ana", path: "/inbox?unread=true" },
	{ name: "inbox-new", who: "newcomer", path: "/inbox" },
	{ name: "inbox-empty", who: "tidy", path: "/inbox", prepare: archiveAll },
	{ name: "letter", who: "ana", path: "/inbox", prepare: (visit) => openLetter(visit) },
	{ name: "letter-thread", who: "ana", path: "/inbox", prepare: (visit) => openLetter(visit, /,.*[3-9]/) },
	{ name: "letter-own", who: "ana", path: "/sent", prepare: (visit) => openLetter(visit) },
	{ name: "ledger", who: "ana", path: "/sent", prepare: openLedger },
	{ name: "chats", who: "ana", path: "/chats" },
	{ name: "chats-empty", who: "newcomer", path: "/chats" },
	{ name: "chat", who: "ana", path: "/chats", prepare: (visit) => openChat(visit) },
	{ name: "chat-people", who: "ana", path: "/chats", prepare: (visit) => openChat(visit, /Daniel/) },
	{ name: "chat-group", who: "ana", path: "/chats", prepare: (visit) => openChat(visit, /@studio/) },
	{ name: "chat-menu", who: "ana", path: "/chats", prepare: openLineMenu },
	{ name: "chat-selection", who: "ana", path: "/chats", prepare: selectLines },
	{ name: "chat-editing", who: "ana", path: "/chats", prepare: editLine },
	{ name: "chat-new", who: "ana", path: "/chats/new" },
	{ name: "groups", who: "ana", path: "/groups" },
	{ name: "groups-empty", who: "newcomer", path: "/groups" },
	{ name: "group-new", who: "ana", path: "/groups/new" },
	{ name: "group", who: "ana", path: "/groups/studio" },
	{ name: "group-members", who: "ana", path: "/groups/books/members" },
	{ name: "group-settings", who: "ana", path: "/groups/studio/settings" },
	{ name: "group-invited", who: "ana", path: "/groups/papers" },
	{ name: "group-not-found", who: "ana", path: "/groups/nowhere" },
	{ name: "people", who: "ana", path: "/people" },
	{ name: "people-empty", who: "newcomer", path: "/people" },
	{ name: "person", who: "ana", path: "/people/bruno" },
	{ name: "person-self", who: "ana", path: "/people/ana" },
	{ name: "person-not-found", who: "ana", path: "/people/nobody-at-all" },
	{ name: "person-card", who: "ana", path: "/inbox", prepare: openPersonCard },
	{ name: "sent", who: "ana", path: "/sent" },
	{ name: "sent-empty", who: "newcomer", path: "/sent" },
	{ name: "starred", who: "ana", path: "/starred" },
	{ name: "archive", who: "ana", path: "/archive" },
	{ name: "all", who: "ana", path: "/all" },
	{ name: "spam", who: "ana", path: "/spam" },
	{ name: "trash", who: "ana", path: "/inbox", prepare: trashFirst },
	{
		name: "trash-delete",
		who: "ana",
		path: "/inbox",
		prepare: async (visit) => {
			await trashFirst(visit);
			await openLetter(visit);
			await visit.page.keyboard.press("#");
			await visit.page.getByRole("alertdialog").waitFor();
		},
	},
	{ name: "composer", who: "ana", path: "/inbox", prepare: openComposer },
	{ name: "composer-chips", who: "ana", path: "/inbox", prepare: fillComposer },
	{
		name: "composer-error",
		who: "ana",
		path: "/inbox",
		prepare: async (visit) => {
			await openComposer(visit);
			await visit.page.keyboard.press("Control+Enter");
			await visit.page.getByText(visit.translate("errors.no_recipient")).waitFor();
		},
	},
	{ name: "unsent", who: "ana", path: "/inbox", prepare: minimizeLetters },
	{
		name: "leave",
		who: "ana",
		path: "/inbox",
		prepare: async (visit) => {
			await minimizeLetters(visit);
			await openAccountMenu(visit);
			await visit.page.getByRole("menuitem", { name: visit.translate("keys.names.signOut") }).click();
			await visit.page.getByRole("alertdialog").waitFor();
		},
	},
	{
		name: "invite",
		who: "ana",
		path: "/inbox",
		prepare: async (visit) => {
			await openAccountMenu(visit);
			await visit.page.getByRole("menuitem", { name: visit.translate("keys.names.invite") }).click();
			await visit.page.getByLabel(visit.translate("invite.link"), { exact: true }).waitFor();
		},
	},
	{ name: "toast", who: "ana", path: "/inbox", prepare: archiveFirst },
	{ name: "menu", who: "ana", path: "/inbox", prepare: openAccountMenu },
	{
		name: "mailboxes-menu",
		who: "ana",
		path: "/inbox",
		onlyOn: "phone",
		prepare: async ({ page, translate }) => {
			await page.getByRole("button", { name: translate("shell.mailboxes") }).click();
			await page.getByRole("menu").waitFor();
		},
	},
	{ name: "row-hover", who: "ana", path: "/inbox", onlyOn: "desktop", prepare: ({ page }) => page.getByRole("listitem").nth(2).hover() },
	{ name: "selection", who: "ana", path: "/inbox", prepare: selectThree },
	{
		name: "keys",
		who: "ana",
		path: "/inbox",
		prepare: async ({ page }) => {
			await page.keyboard.press("?");
			await page.getByRole("dialog").waitFor();
		},
	},
	{ name: "palette", who: "ana", path: "/inbox", prepare: openPalette },
	{
		name: "loading-list",
		who: "ana",
		path: "/inbox",
		onlyOn: "desktop",
		prepare: async (visit) => {
			await stallPages(visit);
			await visit.page.getByRole("link", { name: visit.translate("mailboxes.archive"), exact: true }).click();
			await visit.page.locator(".coming").waitFor();
		},
	},
	{
		name: "loading-letter",
		who: "ana",
		path: "/inbox",
		prepare: async (visit) => {
			await stallPages(visit);
			await visit.page.locator("[data-row]").nth(1).click();
			await visit.page.locator(".coming").waitFor();
		},
	},
	{ name: "offline", who: "ana", path: "/inbox", prepare: goOffline },
	{ name: "mail-not-found", who: "ana", path: "/no/such/place" },
	{ name: "letter-not-found", who: "ana", path: "/inbox/00000000-0000-7000-8000-000000000000" },
	{ name: "settings", who: "ana", path: "/settings", onlyOn: "phone" },
	{ name: "settings-profile", who: "ana", path: "/settings/profile" },
	{ name: "settings-appearance", who: "ana", path: "/settings/appearance" },
	{ name: "settings-keyboard", who: "ana", path: "/settings/keyboard" },
	{ name: "settings-reading", who: "ana", path: "/settings/reading" },
	{ name: "settings-receipts", who: "ana", path: "/settings/receipts" },
	{ name: "settings-security", who: "ana", path: "/settings/security" },
	{ name: "settings-security-totp", who: "ana", path: "/settings/security", prepare: setUpTotp },
	{ name: "settings-security-passkey", who: "ana", path: "/settings/security", prepare: askForPassword },
	{ name: "settings-security-codes", who: "stranger", path: "/sign-in", prepare: showRecoveryCodes },
	{ name: "settings-activity", who: "ana", path: "/settings/activity" },
	{ name: "settings-tokens", who: "ana", path: "/settings/tokens" },
	{ name: "settings-tokens-made", who: "newcomer", path: "/settings/tokens", prepare: makeToken },
	{ name: "security-notice", who: "stranger", path: "/sign-in", prepare: signInElsewhere },
	{ name: "settings-leaving", who: "ana", path: "/settings/leaving" },
	{ name: "settings-leaving-delete", who: "ana", path: "/settings/leaving", prepare: askToDelete },
	{ name: "goodbye-unknown", who: "stranger", path: "/goodbye" },
	{ name: "admin", who: "ana", path: "/admin", onlyOn: "phone" },
	{ name: "admin-people", who: "ana", path: "/admin/people" },
	{ name: "admin-person-menu", who: "ana", path: "/admin/people", prepare: openManagedMenu },
	{ name: "admin-reset-link", who: "ana", path: "/admin/people", prepare: makeResetLink },
	{ name: "admin-people-waiting", who: "ana", path: "/admin/people?state=waiting" },
	{ name: "admin-groups", who: "ana", path: "/admin/groups" },
	{ name: "admin-group-owner", who: "ana", path: "/admin/groups", prepare: askForOwner },
	{ name: "admin-sign-up", who: "ana", path: "/admin/sign-up" },
	{ name: "admin-invitation", who: "ana", path: "/admin/sign-up", prepare: makeInvitation },
	{ name: "admin-rules", who: "ana", path: "/admin/rules" },
	{ name: "admin-announcement-errors", who: "ana", path: "/admin/announcement", prepare: failAnnouncement },
	{ name: "admin-jobs", who: "ana", path: "/admin/jobs" },
	{ name: "admin-health", who: "ana", path: "/admin/health" },
	{ name: "admin-audit", who: "ana", path: "/admin/audit" },
	{ name: "settings-privacy", who: "ana", path: "/settings/privacy", prepare: blockSomebody },
	{ name: "settings-sessions", who: "ana", path: "/settings/sessions" },
];
