"use client";

import { LogOut, MonitorDown, Settings, ShieldCheck, UserPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useInstall } from "#components/device/install-prompt";
import { useKeyActions, useKeysOf } from "#components/keyboard/keyboard-provider";
import { useLive } from "#components/live/live-provider";
import { useMailActions } from "#components/mail/mail-actions";
import { MenuChoice, MenuItem, MenuSeparator } from "#components/overlays/menu-parts";
import { showErrorToast } from "#components/overlays/show-toast";
import { useNavigate } from "#components/panes/pending-navigation";
import { APPEARANCE } from "#components/ui/appearance/appearance";
import { useAppearance } from "#components/ui/appearance/use-appearance";
import { Handle } from "#components/ui/handle";
import { LANGUAGES } from "#components/ui/languages";
import type { Locale } from "#lib/contracts/accounts/locales";

/** The items of the account menu: settings, language, theme, install, invite, sign out. */
export function AccountItems({ settingsHref }: { settingsHref: string }) {
	const t = useTranslations("account");
	const names = useTranslations("keys.names");
	const failed = useTranslations("settings");
	const locale = useLocale();
	const profile = useLive((state) => state.account.profile);
	const { saveLocale } = useMailActions();
	const navigate = useNavigate();
	const keysOf = useKeysOf();
	const { run } = useKeyActions();
	const [theme, setTheme] = useAppearance("theme");
	const install = useInstall();
	// Throws only where the server was not reached.
	const choose = (next: Locale) => void saveLocale(next).catch(() => showErrorToast(failed("notReached"), () => choose(next)));

	return (
		<>
			<p className="max-w-72 px-2 pt-1 pb-1.5 leading-4 wrap-anywhere">
				<b>{profile.name}</b>{" "}
				<span className="text-ink-3">
					<Handle of={profile} />
				</span>
			</p>
			<MenuSeparator />
			<MenuItem icon={Settings} keys={keysOf("goSettings")} onClick={() => navigate(settingsHref)}>
				{names("goSettings")}
			</MenuItem>
			{profile.admin ? (
				<MenuItem icon={ShieldCheck} onClick={() => navigate("/admin/people")}>
					{t("admin")}
				</MenuItem>
			) : null}
			<MenuSeparator />
			<MenuChoice label={t("language")} value={locale as Locale} options={LANGUAGES} onChange={choose} />
			<MenuSeparator />
			<MenuChoice label={t("theme")} value={theme} options={APPEARANCE.theme.map((value) => ({ value, label: t(`themes.${value}`) }))} onChange={setTheme} />
			<MenuSeparator />
			{install ? (
				<MenuItem icon={MonitorDown} onClick={install}>
					{t("install")}
				</MenuItem>
			) : null}
			<MenuItem icon={UserPlus} keys={keysOf("invite")} onClick={() => run("invite")}>
				{names("invite")}
			</MenuItem>
			<MenuItem icon={LogOut} keys={keysOf("signOut")} onClick={() => run("signOut")}>
				{names("signOut")}
			</MenuItem>
		</>
	);
}
