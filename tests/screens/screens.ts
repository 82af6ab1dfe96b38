import {
	fileAway,
	fileEverythingAway,
	fillComposer,
	foldLetters,
	hold,
	holdOffline,
	openAccountMenu,
	openComposer,
	openLedger,
	openLetter,
	openPalette,
	signInWrongly,
	signUpWrongly,
	throwAway,
} from "./steps";
import type { Visit, Visitor } from "./visitors";

/** One screen or state: who sees it, where, and what is done there first. */
export interface Screen {
	name: string;
	who: Visitor;
	path: string;
	/** What is done before it is looked at; ends when the state is there. */
	first?: (visit: Visit) => Promise<void>;
	/** Only there; a phone has no such thing, or the other way round. */
	only?: Visit["size"];
}

/** Every screen there is. A new one is a row here: it is photographed, and looked at by axe. */
export const SCREENS: readonly Screen[] = [
	{ name: "landing", who: "stranger", path: "/" },
	{ name: "sign-in", who: "stranger", path: "/sign-in" },
	{ name: "sign-in-error", who: "stranger", path: "/sign-in", first: signInWrongly },
	{ name: "sign-up", who: "stranger", path: "/sign-up" },
	{ name: "sign-up-errors", who: "stranger", path: "/sign-up", first: signUpWrongly },
	{ name: "not-found", who: "stranger", path: "/no/such/place" },
	{ name: "offline-page", who: "stranger", path: "/offline" },
	{ name: "inbox", who: "ana", path: "/inbox" },
	{ name: "inbox-unread", who: "ana", path: "/inbox?unread=true" },
	{ name: "inbox-new", who: "newcomer", path: "/inbox" },
	{ name: "inbox-empty", who: "tidy", path: "/inbox", first: fileEverythingAway },
	{ name: "letter", who: "ana", path: "/inbox", first: (visit) => openLetter(visit, /^(?!.*Re:)/) },
	{ name: "letter-thread", who: "ana", path: "/inbox", first: (visit) => openLetter(visit, /Re:/) },
	{ name: "letter-own", who: "ana", path: "/sent", first: (visit) => openLetter(visit) },
	{ name: "ledger", who: "ana", path: "/sent", first: openLedger },
	{ name: "sent", who: "ana", path: "/sent" },
	{ name: "sent-empty", who: "newcomer", path: "/sent" },
	{ name: "starred", who: "ana", path: "/starred" },
	{ name: "archive", who: "ana", path: "/archive" },
	{ name: "all", who: "ana", path: "/all" },
	{ name: "spam", who: "ana", path: "/spam" },
	{ name: "trash", who: "ana", path: "/inbox", first: throwAway },
	{
		name: "trash-delete",
		who: "ana",
		path: "/inbox",
		first: async (visit) => {
			await throwAway(visit);
			await openLetter(visit);
			await visit.page.keyboard.press("#");
			await visit.page.getByRole("alertdialog").waitFor();
		},
	},
	{ name: "composer", who: "ana", path: "/inbox", first: openComposer },
	{ name: "composer-chips", who: "ana", path: "/inbox", first: fillComposer },
	{
		name: "composer-error",
		who: "ana",
		path: "/inbox",
		first: async (visit) => {
			await openComposer(visit);
			await visit.page.keyboard.press("Control+Enter");
			await visit.page.getByText(visit.words("errors.no_recipient")).waitFor();
		},
	},
	{ name: "unsent", who: "ana", path: "/inbox", first: foldLetters },
	{
		name: "leave",
		who: "ana",
		path: "/inbox",
		first: async (visit) => {
			await foldLetters(visit);
			await openAccountMenu(visit);
			await visit.page.getByRole("menuitem", { name: visit.words("keys.names.signOut") }).click();
			await visit.page.getByRole("alertdialog").waitFor();
		},
	},
	{
		name: "invite",
		who: "ana",
		path: "/inbox",
		first: async (visit) => {
			await openAccountMenu(visit);
			await visit.page.getByRole("menuitem", { name: visit.words("keys.names.invite") }).click();
			await visit.page.getByLabel(visit.words("invite.link"), { exact: true }).waitFor();
		},
	},
	{ name: "toast", who: "ana", path: "/inbox", first: fileAway },
	{ name: "menu", who: "ana", path: "/inbox", first: openAccountMenu },
	{
		name: "mailboxes-menu",
		who: "ana",
		path: "/inbox",
		only: "phone",
		first: async ({ page, words }) => {
			await page.getByRole("button", { name: words("shell.mailboxes") }).click();
			await page.getByRole("menu").waitFor();
		},
	},
	{ name: "row-hover", who: "ana", path: "/inbox", only: "desktop", first: ({ page }) => page.getByRole("listitem").nth(2).hover() },
	{
		name: "keys",
		who: "ana",
		path: "/inbox",
		first: async ({ page }) => {
			await page.keyboard.press("?");
			await page.getByRole("dialog").waitFor();
		},
	},
	{ name: "palette", who: "ana", path: "/inbox", first: openPalette },
	{
		name: "loading-list",
		who: "ana",
		path: "/inbox",
		only: "desktop",
		first: async (visit) => {
			await hold(visit);
			await visit.page.getByRole("link", { name: visit.words("mailboxes.archive"), exact: true }).click();
			await visit.page.locator(".coming").waitFor();
		},
	},
	{
		name: "loading-letter",
		who: "ana",
		path: "/inbox",
		first: async (visit) => {
			await hold(visit);
			await visit.page.locator("[data-row]").nth(1).click();
			await visit.page.locator(".coming").waitFor();
		},
	},
	{ name: "offline", who: "ana", path: "/inbox", first: holdOffline },
	{ name: "mail-not-found", who: "ana", path: "/no/such/place" },
	{ name: "letter-not-found", who: "ana", path: "/inbox/00000000-0000-7000-8000-000000000000" },
	{ name: "settings", who: "ana", path: "/settings", only: "phone" },
	{ name: "settings-profile", who: "ana", path: "/settings/profile" },
	{ name: "settings-appearance", who: "ana", path: "/settings/appearance" },
	{ name: "settings-keyboard", who: "ana", path: "/settings/keyboard" },
	{ name: "settings-receipts", who: "ana", path: "/settings/receipts" },
	{ name: "settings-sessions", who: "ana", path: "/settings/sessions" },
];
