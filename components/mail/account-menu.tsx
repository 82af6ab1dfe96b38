"use client";

import { ChevronsUpDown, LogOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { forgetLetters } from "#components/compose/unsent-letters";
import { useLive, useLiveStore } from "#components/live/live-mailbox";
import { Avatar } from "#components/ui/avatar";
import { LANGUAGES } from "#components/ui/languages";
import { Menu, MenuChoice, MenuItem, MenuLine } from "#components/ui/menu";
import { THEMES } from "#components/ui/theme-choice";
import { useTheme } from "#components/ui/use-theme";
import type { Locale } from "#lib/contracts/accounts";
import { useMailActions } from "./mail-actions";

/** Who is signed in, and what belongs to them on this device: language, theme, sign out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
	const t = useTranslations("account");
	const locale = useLocale();
	const profile = useLive((state) => state.account.profile);
	const { saveLocale, signOut } = useMailActions();
	const { hangUp } = useLiveStore();
	const [theme, setTheme] = useTheme();
	const person = { handle: profile.handle, name: profile.name, kind: "person" } as const;

	const leave = async () => {
		hangUp();
		forgetLetters(profile.handle);
		await signOut();
		// Not a soft step: nothing of this account stays in the page's memory.
		window.location.assign("/sign-in");
	};

	return (
		<Menu
			side="top"
			align={compact ? "end" : "start"}
			trigger={
				compact ? (
					<button type="button" className="grid content-center justify-items-center gap-[3px] text-[11px]/[13px] font-[500] text-ink-3">
						<Avatar person={person} size={20} />
						<span className="max-w-[72px] truncate">{profile.name.split(" ")[0]}</span>
						<span className="sr-only">{t("menu")}</span>
					</button>
				) : (
					<button
						type="button"
						className="flex w-full min-w-0 items-center gap-[9px] rounded-2 px-2 py-[7px] leading-4 hover:bg-hover max-lg:justify-center max-lg:px-0 in-[.app:has(.ledger)]:justify-center in-[.app:has(.ledger)]:px-0"
					>
						<Avatar person={person} size={24} />
						<span className="side-words min-w-0 flex-1 truncate text-start">
							<b>{profile.name}</b> <span className="text-ink-3">@{profile.handle}</span>
						</span>
						<span className="sr-only">{t("menu")}</span>
						<ChevronsUpDown className="side-words glyph-s text-ink-3" aria-hidden="true" />
					</button>
				)
			}
		>
			<p className="px-2 pt-1 pb-1.5 leading-4">
				<b>{profile.name}</b> <span className="text-ink-3">@{profile.handle}</span>
			</p>
			<MenuLine />
			<MenuChoice label={t("language")} value={locale as Locale} options={LANGUAGES} onChange={(next) => void saveLocale(next)} />
			<MenuLine />
			<MenuChoice label={t("theme")} value={theme} options={THEMES.map((value) => ({ value, words: t(`themes.${value}`) }))} onChange={setTheme} />
			<MenuLine />
			<MenuItem icon={LogOut} onClick={() => void leave()}>
				{t("signOut")}
			</MenuItem>
		</Menu>
	);
}
