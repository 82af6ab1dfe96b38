"use client";

import { LogOut, MonitorDown, Settings, UserPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useInstall } from "#components/device/install-prompt";
import { useDoable, useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-mailbox";
import { APPEARANCE } from "#components/ui/appearance";
import { Handle } from "#components/ui/handle";
import { LANGUAGES } from "#components/ui/languages";
import { MenuChoice, MenuItem, MenuLine } from "#components/ui/menu-parts";
import { warn } from "#components/ui/say";
import { useAppearance } from "#components/ui/use-appearance";
import type { Locale } from "#lib/contracts/accounts";
import { useMailActions } from "./mail-actions";
import { useGo } from "./pending-panes";

/** What belongs to whoever is signed in: settings, language, theme, an invitation, the way out. */
export function AccountItems({ toSettings }: { toSettings: string }) {
	const t = useTranslations("account");
	const names = useTranslations("keys.names");
	const failed = useTranslations("settings");
	const locale = useLocale();
	const profile = useLive((state) => state.account.profile);
	const { saveLocale } = useMailActions();
	const go = useGo();
	const keysOf = useKeysOf();
	const { act } = useDoable();
	const [theme, setTheme] = useAppearance("theme");
	const install = useInstall();
	// What throws here is the network.
	const choose = (next: Locale) => void saveLocale(next).catch(() => warn(failed("notReached"), () => choose(next)));

	return (
		<>
			<p className="max-w-72 px-2 pt-1 pb-1.5 leading-4 wrap-anywhere">
				<b>{profile.name}</b>{" "}
				<span className="text-ink-3">
					<Handle of={profile} />
				</span>
			</p>
			<MenuLine />
			<MenuItem icon={Settings} keys={keysOf("goSettings")} onClick={() => go(toSettings)}>
				{names("goSettings")}
			</MenuItem>
			<MenuLine />
			<MenuChoice label={t("language")} value={locale as Locale} options={LANGUAGES} onChange={choose} />
			<MenuLine />
			<MenuChoice label={t("theme")} value={theme} options={APPEARANCE.theme.map((value) => ({ value, words: t(`themes.${value}`) }))} onChange={setTheme} />
			<MenuLine />
			{install ? (
				<MenuItem icon={MonitorDown} onClick={install}>
					{t("install")}
				</MenuItem>
			) : null}
			<MenuItem icon={UserPlus} keys={keysOf("invite")} onClick={() => act("invite")}>
				{names("invite")}
			</MenuItem>
			<MenuItem icon={LogOut} keys={keysOf("signOut")} onClick={() => act("signOut")}>
				{names("signOut")}
			</MenuItem>
		</>
	);
}
