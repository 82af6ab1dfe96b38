"use client";

import {
	Archive,
	CalendarSearch,
	CornerUpLeft,
	Keyboard,
	LogOut,
	Mail,
	MailOpen,
	PenLine,
	Star,
	SunMoon,
	Trash2,
	TriangleAlert,
	Undo2,
	UserPlus,
	Users,
	Zap,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCompose } from "#components/compose/compose-provider";
import { useDirectorySearch } from "#components/compose/recipients/use-directory-search";
import { newDraft } from "#components/compose/unsent/letter-draft";
import { useKeyActions } from "#components/keyboard/keyboard-provider";
import { KEY_BINDINGS, type KeyId } from "#components/keyboard/keys";
import { useLive } from "#components/live/live-provider";
import { MAILBOX_ICONS, SHOWN_MAILBOXES, type ShownMailbox } from "#components/mail/mailboxes";
import { PLACE_ICONS, PLACES } from "#components/mail/places";
import { useNavigate, useOpenMailbox } from "#components/panes/pending-navigation";
import { SETTINGS_SECTIONS } from "#components/settings/settings-sections";
import type { CountsView } from "#lib/contracts/views";
import type { PaletteItem, ShownGroup } from "./palette-item";
import { rankItems } from "./rank-items";
import { useRecentLetters } from "./use-recent-letters";

const ICONS: Partial<Record<KeyId, PaletteItem["icon"]>> = {
	goToDate: CalendarSearch,
	archive: Archive,
	archiveNext: Archive,
	trash: Trash2,
	spam: TriangleAlert,
	star: Star,
	markRead: MailOpen,
	markUnread: Mail,
	deliveries: Users,
	undo: Undo2,
	compose: PenLine,
	reply: CornerUpLeft,
	help: Keyboard,
	invite: UserPlus,
	theme: SunMoon,
	signOut: LogOut,
};
const MAILBOX_KEYS: Partial<Record<ShownMailbox, KeyId>> = {
	inbox: "goInbox",
	chats: "goChats",
	starred: "goStarred",
	sent: "goSent",
	archive: "goArchive",
	all: "goAll",
};
/** Shortcuts that are not listed, since they only make sense as keys. */
const NOT_LISTED: readonly KeyId[] = ["next", "previous", "open", "nextInThread", "previousInThread", "palette"];
const MAX = { do: 24, go: 24, people: 6, letters: 8 };

/** The palette's entries for a query, grouped. */
export function usePaletteGroups(query: string, hasLetter: boolean): ShownGroup[] {
	const people = useDirectorySearch(query);
	const letters = useRecentLetters();
	const destinations = useDestinations();
	const actions = useActions(hasLetter);
	const t = useTranslations("palette");
	const { write } = useCompose();
	const ownHandle = useLive((state) => state.account.profile.handle);

	return useMemo(() => {
		const typed = query.trim() !== "";
		const found = people.map<PaletteItem>((person) => ({
			id: `person-${person.handle}`,
			label: person.name,
			aside: `@${person.handle}${person.handle === ownHandle ? ` · ${t("you")}` : ""}`,
			person,
			run: () => write(newDraft({ to: [{ address: person.handle, person }] })),
		}));
		const groups: ShownGroup[] = [
			{ value: "do", items: rankItems(actions, query, MAX.do) },
			{ value: "go", items: rankItems(destinations, query, MAX.go) },
			{ value: "people", items: rankItems(found, query, MAX.people) },
			{ value: "letters", items: typed ? rankItems(letters, query, MAX.letters) : [] },
		];
		return groups.filter(({ items }) => items.length > 0);
	}, [query, people, letters, destinations, actions, ownHandle, t, write]);
}

/** The shortcuts that are active now; those that act on a letter only where there is one. */
function useActions(hasLetter: boolean): PaletteItem[] {
	const names = useTranslations("keys.names");
	const { isDoable, run } = useKeyActions();
	return useMemo(
		() =>
			KEY_BINDINGS.filter(({ id, group }) => group !== "go" && !NOT_LISTED.includes(id) && (hasLetter || group !== "act" || id === "undo") && isDoable(id)).map(
				({ id }) => ({
					id,
					label: names(id),
					icon: ICONS[id] ?? Zap,
					keyId: id,
					afterFocusRestored: true,
					run: () => run(id),
				}),
			),
		[names, isDoable, run, hasLetter],
	);
}

function useDestinations(): PaletteItem[] {
	const openMailbox = useOpenMailbox();
	const navigate = useNavigate();
	const t = useTranslations("palette");
	const names = useTranslations("mailboxes");
	const settings = useTranslations("settings");
	const counts = useLive((state) => state.account.counts);
	return useMemo(
		() => [
			...SHOWN_MAILBOXES.map((mailbox) => ({
				id: `mailbox-${mailbox}`,
				label: names(mailbox),
				aside: countText(counts, mailbox, (count) => t("letterCount", { count })),
				icon: MAILBOX_ICONS[mailbox],
				keyId: MAILBOX_KEYS[mailbox],
				run: () => openMailbox(`/${mailbox}`),
			})),
			...PLACES.map((place) => ({
				id: `place-${place}`,
				label: names(place),
				icon: PLACE_ICONS[place],
				keyId: place === "groups" ? ("goGroups" as const) : ("goPeople" as const),
				run: () => navigate(`/${place}`),
			})),
			...SETTINGS_SECTIONS.map(({ id, icon }) => ({
				id: `settings-${id}`,
				label: settings(`sections.${id}.name`),
				aside: settings("title"),
				icon,
				run: () => navigate(`/settings/${id}`),
			})),
		],
		[openMailbox, navigate, names, settings, counts, t],
	);
}

function countText(counts: CountsView, mailbox: ShownMailbox, format: (count: number) => string): string | undefined {
	const count = mailbox === "all" || mailbox === "starred" ? 0 : (counts[mailbox]?.total ?? 0);
	return count > 0 ? format(count) : undefined;
}
