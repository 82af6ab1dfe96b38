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
const GO: Partial<Record<ShownMailbox, KeyId>> = { inbox: "goInbox", starred: "goStarred", sent: "goSent", archive: "goArchive", all: "goAll" };
/** Moving about is done by keys, not by name. */
const UNNAMED: readonly KeyId[] = ["next", "previous", "open", "nextInThread", "previousInThread", "palette"];
const MAX = { do: 24, go: 24, people: 6, letters: 8 };

/** What the palette offers for what was typed, in its groups. */
export function usePaletteGroups(query: string, onLetter: boolean): ShownGroup[] {
	const people = useDirectorySearch(query);
	const letters = useRecentLetters();
	const places = usePlaces();
	const actions = useActions(onLetter);
	const t = useTranslations("palette");
	const { write } = useCompose();
	const own = useLive((state) => state.account.profile.handle);

	return useMemo(() => {
		const typed = query.trim() !== "";
		const found = people.map<PaletteItem>((person) => ({
			id: `person-${person.handle}`,
			words: person.name,
			aside: `@${person.handle}${person.handle === own ? ` · ${t("you")}` : ""}`,
			person,
			run: () => write(newDraft({ to: [{ address: person.handle, person }] })),
		}));
		const groups: ShownGroup[] = [
			{ value: "do", items: rankItems(actions, query, MAX.do) },
			{ value: "go", items: rankItems(places, query, MAX.go) },
			{ value: "people", items: rankItems(found, query, MAX.people) },
			{ value: "letters", items: typed ? rankItems(letters, query, MAX.letters) : [] },
		];
		return groups.filter(({ items }) => items.length > 0);
	}, [query, people, letters, places, actions, own, t, write]);
}

/** What the keys could do now; what is done with a letter only where there is one to do it with. */
function useActions(onLetter: boolean): PaletteItem[] {
	const names = useTranslations("keys.names");
	const { isDoable, run } = useKeyActions();
	return useMemo(
		() =>
			KEY_BINDINGS.filter(({ id, group }) => group !== "go" && !UNNAMED.includes(id) && (onLetter || group !== "act" || id === "undo") && isDoable(id)).map(
				({ id }) => ({
					id,
					words: names(id),
					icon: ICONS[id] ?? Zap,
					keyId: id,
					onFocused: true,
					run: () => run(id),
				}),
			),
		[names, isDoable, run, onLetter],
	);
}

function usePlaces(): PaletteItem[] {
	const open = useOpenMailbox();
	const go = useNavigate();
	const t = useTranslations("palette");
	const names = useTranslations("mailboxes");
	const settings = useTranslations("settings");
	const counts = useLive((state) => state.account.counts);
	return useMemo(
		() => [
			...SHOWN_MAILBOXES.map((mailbox) => ({
				id: `mailbox-${mailbox}`,
				words: names(mailbox),
				aside: figure(counts, mailbox, (count) => t("letterCount", { count })),
				icon: MAILBOX_ICONS[mailbox],
				keyId: GO[mailbox],
				run: () => open(`/${mailbox}`),
			})),
			...SETTINGS_SECTIONS.map(({ id, icon }) => ({
				id: `settings-${id}`,
				words: settings(`sections.${id}.name`),
				aside: settings("title"),
				icon,
				run: () => go(`/settings/${id}`),
			})),
		],
		[open, go, names, settings, counts, t],
	);
}

function figure(counts: CountsView, mailbox: ShownMailbox, words: (count: number) => string): string | undefined {
	const count = mailbox === "all" || mailbox === "starred" ? 0 : (counts[mailbox]?.total ?? 0);
	return count > 0 ? words(count) : undefined;
}
