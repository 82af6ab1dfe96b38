"use client";

import { ChevronsUpDown, LogOut, MonitorDown, Settings, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useInstall } from "#components/device/install-prompt";
import { InviteDialog } from "#components/first-steps/invite-dialog";
import { useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-mailbox";
import { APPEARANCE } from "#components/ui/appearance";
import { Avatar } from "#components/ui/avatar";
import { LANGUAGES } from "#components/ui/languages";
import { Menu, MenuChoice, MenuItem, MenuLine } from "#components/ui/menu";
import { useAppearance } from "#components/ui/use-appearance";
import type { Locale } from "#lib/contracts/accounts";
import { useMailActions } from "./mail-actions";
import { useLeave } from "./use-leave";

/** Who is signed in, and what belongs to them: settings, language, theme, sign out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
	const t = useTranslations("account");
	const invite = useTranslations("invite");
	const locale = useLocale();
	const profile = useLive((state) => state.account.profile);
	const { saveLocale } = useMailActions();
	const router = useRouter();
	const leave = useLeave();
	const keysOf = useKeysOf();
	const [theme, setTheme] = useAppearance("theme");
	const install = useInstall();
	const [inviting, setInviting] = useState(false);
	const person = { handle: profile.handle, name: profile.name, kind: "person" } as const;

	return (
		<>
			<InviteDialog open={inviting} onOpenChange={setInviting} />
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
				<MenuItem icon={Settings} keys={keysOf("goSettings")} onClick={() => router.push(compact ? "/settings" : "/settings/profile")}>
					{t("settings")}
				</MenuItem>
				<MenuLine />
				<MenuChoice label={t("language")} value={locale as Locale} options={LANGUAGES} onChange={(next) => void saveLocale(next)} />
				<MenuLine />
				<MenuChoice label={t("theme")} value={theme} options={APPEARANCE.theme.map((value) => ({ value, words: t(`themes.${value}`) }))} onChange={setTheme} />
				<MenuLine />
				{install ? (
					<MenuItem icon={MonitorDown} onClick={install}>
						{t("install")}
					</MenuItem>
				) : null}
				<MenuItem icon={UserPlus} onClick={() => setInviting(true)}>
					{invite("title")}
				</MenuItem>
				<MenuItem icon={LogOut} onClick={() => void leave()}>
					{t("signOut")}
				</MenuItem>
			</Menu>
		</>
	);
}
